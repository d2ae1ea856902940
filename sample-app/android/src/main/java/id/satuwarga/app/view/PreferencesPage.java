package id.satuwarga.app.view;

import android.app.TimePickerDialog;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.Switch;
import id.satuwarga.app.model.PreferencesModel;
import id.satuwarga.sdk.client.NoticePreference;
import id.satuwarga.sdk.miniapp.RegionTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** Who may tell the citizen what, and by which way; every choice counts at once. */
public final class PreferencesPage extends LivePage {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

  private final PreferencesModel wishes;
  private final String zone;
  private final Runnable back;

  public PreferencesPage(Kit kit, PreferencesModel wishes, String region, Runnable back) {
    super(kit, wishes.changes());
    this.wishes = wishes;
    this.zone = RegionTime.of(region).letters();
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
    if (wishes.quiet().size() == 2) {
      column.addView(quiet(wishes.quiet().get(0), wishes.quiet().get(1)), kit.below(10));
    }
    if (wishes.all().isEmpty() && !wishes.problem().isPresent()) {
      column.addView(kit.body(AccountWords.WISHES_NONE), kit.below(16));
    }
    wishes.all().forEach(wish -> column.addView(card(wish), kit.below(10)));
  }

  private View quiet(LocalTime from, LocalTime until) {
    LinearLayout card = kit.card();
    card.addView(kit.heading(kit.say(AccountWords.QUIET), Kit.BODY));
    card.addView(kit.hint(kit.say(AccountWords.QUIET_DETAIL)), kit.below(2));
    card.addView(
        kit.plain(
            AccountWords.quietFrom(CLOCK.format(from)),
            () -> choose(from, chosen -> wishes.keepQuiet(chosen, until))),
        kit.below(10));
    card.addView(
        kit.plain(
            AccountWords.quietUntil(CLOCK.format(until)),
            () -> choose(until, chosen -> wishes.keepQuiet(from, chosen))),
        kit.below(8));
    card.addView(kit.hint(kit.say(AccountWords.quietHint(zone))), kit.below(6));
    return card;
  }

  private void choose(LocalTime now, Consumer<LocalTime> chosen) {
    new TimePickerDialog(
            kit.context,
            (picker, hour, minute) -> chosen.accept(LocalTime.of(hour, minute)),
            now.getHour(),
            now.getMinute(),
            true)
        .show();
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
