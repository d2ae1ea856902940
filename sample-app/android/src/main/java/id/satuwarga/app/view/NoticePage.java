package id.satuwarga.app.view;

import android.widget.LinearLayout;
import id.satuwarga.app.model.NoticeModel;
import id.satuwarga.sdk.client.InboxItem;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.Text;

/** One notice with what it says. */
public final class NoticePage extends LivePage {
  /** What is done with a notice. */
  public interface Ways {
    /** Follows it to the page it leads to. */
    void follow(String route);

    void back();
  }

  private final NoticeModel notice;
  private final String noticeId;
  private final RegionTime time;
  private final Ways ways;

  /**
   * @param region whose time is shown
   */
  public NoticePage(Kit kit, NoticeModel notice, String noticeId, String region, Ways ways) {
    super(kit, notice.changes());
    this.notice = notice;
    this.noticeId = noticeId;
    this.time = RegionTime.of(region);
    this.ways = ways;
  }

  @Override
  void load() {
    notice.open(noticeId);
  }

  @Override
  void draw() {
    LinearLayout column = fresh();
    column.addView(kit.plain(Words.BACK, ways::back), kit.below(0));
    trouble(column, notice.problem(), notice.age());
    working(column, !notice.opened().isPresent() && !notice.problem().isPresent());
    notice.opened().ifPresent(item -> read(column, item));
  }

  private void read(LinearLayout column, InboxItem item) {
    column.addView(kit.heading(item.subject(), Kit.TITLE), kit.below(16));
    column.addView(
        kit.hint(item.sender() + " · " + time.moment(item.receivedAt(), kit.language)),
        kit.below(6));
    column.addView(kit.text(item.body().orElse(""), Kit.BODY, kit.colours.ink), kit.below(16));
    item.route()
        .ifPresent(
            to -> column.addView(kit.main(Words.OPEN_THERE, () -> ways.follow(to)), kit.below(20)));
    column.addView(kit.plain(Words.DELETE, this::delete), kit.below(12));
  }

  private void delete() {
    Text detail = Words.DELETE_DETAIL;
    Notes.ask(
        kit,
        Words.DELETE_ASK,
        detail,
        Words.DELETE,
        () -> {
          notice.delete(noticeId);
          ways.back();
        });
  }
}
