package id.satuwarga.app.view;

import android.widget.LinearLayout;
import id.satuwarga.app.model.InboxModel;
import id.satuwarga.sdk.client.InboxItem;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.Text;
import java.util.function.Consumer;

/** One notice with what it says. */
public final class NoticePage extends LivePage {
  private final InboxModel inbox;
  private final String noticeId;
  private final RegionTime time;
  private final Consumer<String> route;
  private final Runnable back;

  /**
   * @param route told the page that the notice leads to
   */
  public NoticePage(
      Kit kit,
      InboxModel inbox,
      String noticeId,
      String region,
      Consumer<String> route,
      Runnable back) {
    super(kit, inbox.changes());
    this.inbox = inbox;
    this.noticeId = noticeId;
    this.time = RegionTime.of(region);
    this.route = route;
    this.back = back;
  }

  @Override
  void load() {
    inbox.open(noticeId);
  }

  @Override
  void draw() {
    LinearLayout column = fresh();
    column.addView(kit.plain(Words.BACK, back), kit.below(0));
    if (inbox.problem().isPresent()) {
      column.addView(
          kit.trouble(
              kit.say(Words.FAILED),
              inbox.problem().get().citizenText(),
              () -> inbox.open(noticeId)),
          kit.below(12));
    } else if (!inbox.opened().isPresent()) {
      column.addView(kit.working(), kit.below(16));
    } else {
      inbox.opened().ifPresent(item -> read(column, item));
    }
  }

  private void read(LinearLayout column, InboxItem item) {
    column.addView(kit.heading(item.subject(), Kit.TITLE), kit.below(16));
    column.addView(
        kit.hint(item.sender() + " · " + time.moment(item.receivedAt(), kit.language)),
        kit.below(6));
    column.addView(kit.text(item.body().orElse(""), Kit.BODY, kit.colours.ink), kit.below(16));
    item.route()
        .ifPresent(
            to ->
                column.addView(kit.main(Words.OPEN_THERE, () -> route.accept(to)), kit.below(20)));
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
          inbox.delete(noticeId);
          back.run();
        });
  }
}
