package id.satuwarga.app.view;

import android.view.View;
import android.widget.LinearLayout;
import id.satuwarga.app.model.DataModel;
import id.satuwarga.app.model.SessionModel;
import id.satuwarga.sdk.client.AccessEntry;
import id.satuwarga.sdk.client.Consent;
import id.satuwarga.sdk.miniapp.RegionTime;
import java.util.ArrayList;
import java.util.List;

/** Who looked at the citizen's data and for what, and what they agreed to. */
public final class DataPage extends LivePage {
  private final DataModel data;
  private final SessionModel session;
  private final RegionTime time;
  private final Ways ways;

  /** What is done here besides reading. */
  public interface Ways {
    void signIn();

    /** To the files that agencies sent. */
    void documents();
  }

  public DataPage(Kit kit, DataModel data, SessionModel session, String region, Ways ways) {
    super(kit, data.changes(), session.changes());
    this.data = data;
    this.session = session;
    this.time = RegionTime.of(region);
    this.ways = ways;
  }

  @Override
  void load() {
    data.load();
  }

  @Override
  void draw() {
    LinearLayout column = fresh();
    column.addView(kit.heading(kit.say(AccountWords.LOG), Kit.TITLE), kit.below(0));
    column.addView(kit.hint(kit.say(AccountWords.LOG_LEAD)), kit.below(6));
    if (!session.isSignedIn()) {
      column.addView(kit.main(Words.SIGN_IN, ways::signIn), kit.below(16));
      return;
    }
    column.addView(kit.plain(AccountWords.DOCUMENTS, ways::documents), kit.below(16));
    trouble(column, data.problem());
    working(column, data.isLoading());
    if (data.isLoading()) {
      return;
    }
    if (data.looks().isEmpty() && !data.problem().isPresent()) {
      column.addView(kit.body(AccountWords.LOG_EMPTY), kit.below(16));
    }
    data.looks().forEach(look -> column.addView(card(look), kit.below(10)));
    column.addView(kit.heading(kit.say(AccountWords.CONSENTS), Kit.HEADING), kit.below(26));
    if (data.consents().isEmpty()) {
      column.addView(kit.hint(kit.say(AccountWords.CONSENTS_NONE)), kit.below(6));
    }
    data.consents().forEach(consent -> column.addView(card(consent), kit.below(10)));
  }

  private View card(AccessEntry look) {
    LinearLayout card = kit.card();
    card.addView(kit.bold(look.opdName(), Kit.BODY));
    card.addView(
        kit.text(
            kit.say(AccountWords.saw(names(look.claims()), look.sourceName().orElse(""))),
            Kit.BODY,
            kit.colours.ink),
        kit.below(4));
    if (!look.purpose().isEmpty()) {
      card.addView(kit.hint(kit.say(AccountWords.purpose(look.purpose()))), kit.below(4));
    }
    card.addView(
        kit.hint(
            time.moment(look.at(), kit.language)
                + " · "
                + kit.say(AccountWords.lookedBy(look.basis()))
                + look.legalBasis().map(law -> " (" + law + ")").orElse("")),
        kit.below(4));
    return card;
  }

  private View card(Consent consent) {
    LinearLayout card = kit.card();
    String service = consent.appName().orElse(consent.appId());
    card.addView(kit.bold(service, Kit.BODY));
    card.addView(kit.hint(consent.opdName()), kit.below(2));
    if (!consent.claims().isEmpty()) {
      card.addView(
          kit.text(
              kit.say(AccountWords.mayList(names(consent.claims()))), Kit.BODY, kit.colours.ink),
          kit.below(4));
    }
    consent
        .until()
        .ifPresent(
            end ->
                card.addView(
                    kit.hint(kit.say(AccountWords.until(time.moment(end, kit.language)))),
                    kit.below(4)));
    card.addView(
        kit.plain(
            AccountWords.WITHDRAW,
            () ->
                Notes.ask(
                    kit,
                    AccountWords.withdrawAsk(service),
                    AccountWords.WITHDRAW_DETAIL,
                    AccountWords.WITHDRAW,
                    () -> data.withdraw(consent))),
        kit.below(10));
    return card;
  }

  private String names(List<String> claims) {
    List<String> names = new ArrayList<>();
    claims.forEach(claim -> names.add(kit.say(AccountWords.claim(claim))));
    return String.join(", ", names);
  }
}
