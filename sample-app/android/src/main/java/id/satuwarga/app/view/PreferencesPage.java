package id.satuwarga.app.view;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.Switch;
import id.satuwarga.app.model.PreferencesModel;
import id.satuwarga.sdk.client.NoticePreference;

/** Who may tell the citizen what, and by which way; every choice counts at once. */
public final class PreferencesPage extends LivePage {
  private final PreferencesModel wishes;
  private final Runnable back;

  public PreferencesPage(Kit kit, PreferencesModel wishes, Runnable back) {
    super(kit, wishes.changes());
    this.wishes = wishes;
    this.back = back;
  }

  @Override
  void load() {
    wishes.load();
  }

  @Override
  void draw() {
    LinearLayout column = fresh();
    column.addView(kit.plain(Words.BACK, back), kit.below(0));
    column.addView(kit.heading(kit.say(AccountWords.WISHES), Kit.TITLE), kit.below(16));
    column.addView(kit.hint(kit.say(AccountWords.WISHES_LEAD)), kit.below(6));
    trouble(column, wishes.problem());
    working(column, wishes.isLoading());
    if (wishes.isLoading()) {
      return;
    }
    if (wishes.all().isEmpty() && !wishes.problem().isPresent()) {
      column.addView(kit.body(AccountWords.WISHES_NONE), kit.below(16));
    }
    wishes.all().forEach(wish -> column.addView(card(wish), kit.below(10)));
  }

  private View card(NoticePreference wish) {
    LinearLayout card = kit.card();
    card.addView(kit.bold(kit.say(AccountWords.kind(wish.category())), Kit.BODY));
    card.addView(kit.hint(wish.senderName()), kit.below(2));
    wish.why().ifPresent(why -> card.addView(kit.hint(why), kit.below(4)));
    card.addView(
        toggle(
            AccountWords.PUSH.in(kit.language),
            wish,
            wish.onPhone(),
            wish.isPhoneFixed(),
            () -> wishes.choose(wish, !wish.onPhone(), wish.inInbox())),
        kit.below(4));
    card.addView(
        toggle(
            AccountWords.KEPT.in(kit.language),
            wish,
            wish.inInbox(),
            wish.isInboxFixed(),
            () -> wishes.choose(wish, wish.onPhone(), !wish.inInbox())),
        kit.below(0));
    return card;
  }

  private View toggle(
      String words, NoticePreference wish, boolean on, boolean fixed, Runnable turn) {
    Switch toggle = new Switch(kit.context);
    toggle.setText(fixed ? words + AccountWords.FIXED.in(kit.language) : words);
    toggle.setTextSize(Kit.BODY);
    toggle.setTextColor(kit.colours.ink);
    toggle.setMinHeight(kit.dp(48));
    toggle.setChecked(on);
    toggle.setEnabled(!fixed);
    toggle.setContentDescription(
        words
            + ", "
            + AccountWords.kind(wish.category()).in(kit.language)
            + ", "
            + wish.senderName());
    toggle.setOnCheckedChangeListener((it, wanted) -> turn.run());
    return toggle;
  }
}
