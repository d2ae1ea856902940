package id.satuwarga.server.notice;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Where citizens say what they want to be told of. */
final class PreferenceDesk {
  private final PreferenceRepository preferences;
  private final Agencies agencies;
  private final Database database;
  private final Clock clock;

  @Inject
  PreferenceDesk(
      PreferenceRepository preferences, Agencies agencies, Database database, Clock clock) {
    this.preferences = preferences;
    this.agencies = agencies;
    this.database = database;
    this.clock = clock;
  }

  Future<Void> change(CitizenId citizen, PreferenceEdit edit) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return database.transaction(
        tx -> {
          Future<Void> done = Future.succeededFuture();
          PreferenceEdit.Hours hours = edit.quietHours();
          if (hours != null) {
            QuietHours wanted =
                new QuietHours(LocalTime.parse(hours.from()), LocalTime.parse(hours.until()));
            done = done.compose(next -> preferences.putQuiet(tx, citizen, wanted, now));
          }
          NoticeChannels others = edit.others();
          if (others != null) {
            done =
                done.compose(
                    next -> preferences.say(tx, citizen, NoticeChoices.Key.OTHERS, others, now));
          }
          return done.compose(next -> sayAll(tx, citizen, edit.senders(), now));
        });
  }

  /** Only of what there is: nobody fills the table with words of their own. */
  private Future<Void> sayAll(
      SqlConnection tx, CitizenId citizen, List<PreferenceEdit.Choice> choices, Instant now) {
    Set<OpdCode> opds =
        choices.stream().map(PreferenceEdit.Choice::opd).collect(Collectors.toSet());
    if (opds.isEmpty()) {
      return Future.succeededFuture();
    }
    return agencies
        .names(tx, opds)
        .compose(
            known ->
                preferences
                    .sentTo(tx, citizen)
                    .compose(
                        sent -> {
                          Set<NoticeKind> kinds =
                              sent.stream()
                                  .map(PreferenceRepository.Sent::kind)
                                  .collect(Collectors.toSet());
                          Future<Void> done = Future.succeededFuture();
                          for (PreferenceEdit.Choice choice : choices) {
                            if (!known.containsKey(choice.opd()) || !isKnown(choice, kinds)) {
                              throw NoticeProblems.senderUnknown();
                            }
                            done =
                                done.compose(
                                    next ->
                                        preferences.say(
                                            tx, citizen, about(choice), choice.channels(), now));
                          }
                          return done;
                        }));
  }

  private static boolean isKnown(PreferenceEdit.Choice choice, Set<NoticeKind> sent) {
    return choice.kind().map(kind -> kind.isBroadcast() || sent.contains(kind)).orElse(true);
  }

  private static NoticeChoices.Key about(PreferenceEdit.Choice choice) {
    return choice
        .kind()
        .map(NoticeChoices.Key::of)
        .orElseGet(() -> NoticeChoices.Key.of(choice.opd()));
  }
}
