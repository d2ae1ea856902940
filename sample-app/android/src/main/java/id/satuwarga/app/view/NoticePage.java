package id.satuwarga.app.view;

import android.widget.LinearLayout;
import id.satuwarga.app.model.Document;
import id.satuwarga.app.model.DocumentsModel;
import id.satuwarga.app.model.NoticeModel;
import id.satuwarga.sdk.client.InboxItem;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** One notice with what it says. */
public final class NoticePage extends LivePage {
  /** What is done with a notice. */
  public interface Ways {
    /** Follows it to the page it leads to. */
    void follow(String route);

    /** Opens a saved file that goes with it. */
    void open(Document document);

    void back();
  }

  private final NoticeModel notice;
  private final DocumentsModel documents;
  private final String noticeId;
  private final RegionTime time;
  private final Ways ways;

  /**
   * @param region whose time is shown
   */
  public NoticePage(
      Kit kit,
      NoticeModel notice,
      DocumentsModel documents,
      String noticeId,
      String region,
      Ways ways) {
    super(kit, notice.changes(), documents.changes());
    this.documents = documents;
    this.notice = notice;
    this.noticeId = noticeId;
    this.time = RegionTime.of(region);
    this.ways = ways;
  }

  @Override
  void load() {
    documents.load();
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
    List<Document> files = documents.of(noticeId);
    if (!files.isEmpty()) {
      column.addView(kit.heading(kit.say(AccountWords.FILES), Kit.HEADING), kit.below(22));
      trouble(column, documents.problem());
      new DocumentViews(kit, documents, ways::open).addTo(column, files);
    }
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
