package id.satuwarga.app.view;

import android.view.View;
import android.widget.Button;
import android.widget.HorizontalScrollView;
import android.widget.LinearLayout;
import android.widget.TextView;
import id.satuwarga.app.model.InboxModel;
import id.satuwarga.app.model.SessionModel;
import id.satuwarga.sdk.client.InboxItem;
import id.satuwarga.sdk.miniapp.RegionTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * What agencies told the citizen, with filters; what arrives while it is looked at stands on top.
 */
public final class InboxPage extends LivePage {
  private final InboxModel inbox;
  private final SessionModel session;
  private final RegionTime time;
  private final Consumer<String> open;
  private final Runnable signIn;

  /**
   * @param region whose time is shown
   * @param open told the notice that is to be read
   */
  public InboxPage(
      Kit kit,
      InboxModel inbox,
      SessionModel session,
      String region,
      Consumer<String> open,
      Runnable signIn) {
    super(kit, inbox.changes(), session.changes());
    this.inbox = inbox;
    this.session = session;
    this.time = RegionTime.of(region);
    this.open = open;
    this.signIn = signIn;
  }

  @Override
  void load() {
    inbox.follow();
  }

  @Override
  void draw() {
    LinearLayout column = fresh();
    column.addView(kit.heading(kit.say(Words.INBOX), Kit.TITLE), kit.below(0));
    if (!session.isSignedIn()) {
      column.addView(kit.body(Words.SIGN_IN_WHY), kit.below(8));
      column.addView(kit.main(Words.SIGN_IN, signIn), kit.below(16));
      return;
    }
    column.addView(kit.hint(kit.say(Words.unread(inbox.unread()))), kit.below(4));
    column.addView(filters(), kit.below(12));
    trouble(column, inbox.problem(), inbox.age());
    List<InboxItem> shown = inbox.shown();
    working(column, inbox.isLoading());
    if (shown.isEmpty() && !inbox.isLoading() && !inbox.problem().isPresent()) {
      column.addView(kit.body(Words.INBOX_EMPTY), kit.below(20));
      column.addView(kit.hint(kit.say(Words.INBOX_EMPTY_DETAIL)), kit.below(4));
    }
    shown.forEach(item -> column.addView(card(item), kit.below(10)));
  }

  private View filters() {
    LinearLayout row = kit.row();
    row.addView(
        chip(kit.say(Words.ALL), !inbox.isUnreadOnly() && inbox.sender().isEmpty(), this::all));
    row.addView(
        chip(
            kit.say(Words.UNREAD),
            inbox.isUnreadOnly(),
            () -> inbox.unreadOnly(!inbox.isUnreadOnly())));
    for (String sender : inbox.senders()) {
      boolean chosen = sender.equals(inbox.sender());
      row.addView(chip(sender, chosen, () -> inbox.sender(chosen ? "" : sender)));
    }
    HorizontalScrollView across = new HorizontalScrollView(kit.context);
    across.setHorizontalScrollBarEnabled(false);
    across.addView(row);
    return across;
  }

  private void all() {
    inbox.sender("");
    inbox.unreadOnly(false);
  }

  private View chip(String words, boolean chosen, Runnable press) {
    Button chip = kit.plain(words, press);
    chip.setTextSize(Kit.SMALL);
    chip.setSelected(chosen);
    chip.setBackground(
        kit.pressable(
            kit.box(
                chosen ? kit.colours.primary : kit.colours.surface,
                chosen ? kit.colours.primary : kit.colours.border)));
    chip.setTextColor(chosen ? kit.colours.onPrimary : kit.colours.primary);
    LinearLayout.LayoutParams room =
        new LinearLayout.LayoutParams(
            LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT);
    room.setMarginEnd(kit.dp(8));
    chip.setLayoutParams(room);
    return chip;
  }

  private View card(InboxItem item) {
    boolean read = inbox.isRead(item);
    LinearLayout card = kit.pressableCard(() -> open.accept(item.noticeId()));
    LinearLayout top = kit.row();
    TextView sender = kit.hint(item.sender());
    top.addView(sender, Kit.share());
    if (!read) {
      top.addView(kit.badge(kit.say(Words.NEW), kit.colours.primary, kit.colours.soft));
    }
    card.addView(top);
    TextView subject =
        read
            ? kit.text(item.subject(), Kit.BODY, kit.colours.ink)
            : kit.bold(item.subject(), Kit.BODY);
    card.addView(subject, kit.below(4));
    card.addView(kit.hint(time.moment(item.receivedAt(), kit.language)), kit.below(4));
    card.setContentDescription(
        (read ? "" : kit.say(Words.NEW) + ": ")
            + item.subject()
            + ", "
            + item.sender()
            + ", "
            + time.moment(item.receivedAt(), kit.language));
    return card;
  }
}
