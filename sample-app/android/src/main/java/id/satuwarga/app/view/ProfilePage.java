package id.satuwarga.app.view;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.RadioButton;
import android.widget.RadioGroup;
import android.widget.Switch;
import android.widget.TextView;
import id.satuwarga.app.model.Choices;
import id.satuwarga.app.model.Known;
import id.satuwarga.app.model.SessionModel;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** Who is signed in, and how the app is to be: language, size of text, data. */
public final class ProfilePage extends LivePage {
  /** What follows from a choice. */
  public interface Ways {
    void signIn();

    void chooseRegion();

    void preferences();

    /** To what was said of services. */
    void feedback();

    /** Language or size of text is another: everything is drawn anew. */
    void changed();

    /** Asks for the server's address; of a build for developers only. */
    void chooseServer();
  }

  private final Choices choices;
  private final SessionModel session;
  private final Ways ways;
  private final boolean forDevelopers;

  public ProfilePage(
      Kit kit, Choices choices, SessionModel session, Ways ways, boolean forDevelopers) {
    super(kit, session.changes());
    this.choices = choices;
    this.session = session;
    this.ways = ways;
    this.forDevelopers = forDevelopers;
  }

  @Override
  void load() {
    session.load();
  }

  @Override
  void draw() {
    LinearLayout column = fresh();
    column.addView(kit.heading(kit.say(Words.PROFILE), Kit.TITLE), kit.below(0));
    if (session.known().isPresent()) {
      column.addView(who(session.known().get()), kit.below(12));
      column.addView(kit.plain(AccountWords.WISHES, ways::preferences), kit.below(10));
      column.addView(kit.plain(FeedbackWords.MINE, ways::feedback), kit.below(10));
    } else if (!session.isSignedIn()) {
      column.addView(kit.main(Words.SIGN_IN, ways::signIn), kit.below(16));
    }
    column.addView(language(), kit.below(20));
    column.addView(textSize(), kit.below(20));
    column.addView(saving(), kit.below(12));
    if (forDevelopers) {
      column.addView(kit.heading(kit.say(AccountWords.SERVER), Kit.HEADING), kit.below(20));
      column.addView(kit.hint(choices.server()), kit.below(4));
      column.addView(kit.plain(AccountWords.SERVER_CHANGE, ways::chooseServer), kit.below(8));
    }
    if (session.isSignedIn()) {
      column.addView(kit.plain(AccountWords.SIGN_OUT, session::signOut), kit.below(28));
      column.addView(
          kit.plain(
              AccountWords.SIGN_OUT_ALL,
              () ->
                  Notes.ask(
                      kit,
                      AccountWords.SIGN_OUT_ALL,
                      AccountWords.SIGN_OUT_ALL_DETAIL,
                      AccountWords.SIGN_OUT_ALL,
                      session::signOutEverywhere)),
          kit.below(10));
    }
    column.addView(kit.hint(kit.say(AccountWords.ABOUT)), kit.below(24));
  }

  private View who(Known me) {
    LinearLayout card = kit.card();
    card.addView(kit.bold(me.name(), Kit.HEADING));
    card.addView(kit.hint("NIK " + me.maskedNik()), kit.below(4));
    TextView where =
        kit.text(me.regionName().orElse(kit.say(Words.REGION_NONE)), Kit.BODY, kit.colours.ink);
    card.addView(where, kit.below(8));
    card.addView(kit.plain(Words.REGION_CHANGE, ways::chooseRegion), kit.below(10));
    return card;
  }

  private View language() {
    LinearLayout all = kit.column();
    all.addView(kit.heading(kit.say(AccountWords.LANGUAGE), Kit.HEADING));
    RadioGroup group = new RadioGroup(kit.context);
    for (Language language : Language.values()) {
      group.addView(
          option(
              language == Language.ENGLISH ? "English" : "Bahasa Indonesia",
              language == choices.language(),
              () -> {
                choices.speak(language);
                session.speak(language.code());
                ways.changed();
              }));
    }
    all.addView(group, kit.below(4));
    return all;
  }

  private View textSize() {
    LinearLayout all = kit.column();
    all.addView(kit.heading(kit.say(AccountWords.TEXT_SIZE), Kit.HEADING));
    RadioGroup group = new RadioGroup(kit.context);
    for (int size : Choices.TEXT_SIZES) {
      group.addView(
          option(
              kit.say(AccountWords.percent(size)),
              size == choices.textSize(),
              () -> {
                choices.textSize(size);
                ways.changed();
              }));
    }
    all.addView(group, kit.below(4));
    return all;
  }

  private View option(String words, boolean chosen, Runnable choose) {
    RadioButton option = new RadioButton(kit.context);
    option.setId(View.generateViewId());
    option.setText(words);
    option.setTextSize(Kit.BODY);
    option.setTextColor(kit.colours.ink);
    option.setMinHeight(kit.dp(48));
    option.setChecked(chosen);
    option.setOnClickListener(pressed -> choose.run());
    return option;
  }

  private View saving() {
    LinearLayout all = kit.column();
    Switch saves = new Switch(kit.context);
    saves.setText(kit.say(AccountWords.SAVES_DATA));
    saves.setTextSize(Kit.BODY);
    saves.setTextColor(kit.colours.ink);
    saves.setMinHeight(kit.dp(48));
    saves.setChecked(choices.savesData());
    saves.setOnCheckedChangeListener((it, wanted) -> choices.savesData(wanted));
    all.addView(saves, kit.below(0));
    Text why = AccountWords.SAVES_DATA_DETAIL;
    all.addView(kit.hint(kit.say(why)), kit.below(0));
    return all;
  }
}
