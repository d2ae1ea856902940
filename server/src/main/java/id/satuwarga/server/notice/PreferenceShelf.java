package id.satuwarga.server.notice;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Shows citizens what they may choose: of every agency that has written to them, whose broadcasts
 * they see, or of which they have said something.
 */
final class PreferenceShelf {
  private final PreferenceRepository preferences;
  private final LiveBroadcasts broadcasts;
  private final LiveMiniApps apps;
  private final Citizens citizens;
  private final Agencies agencies;
  private final Database database;

  @Inject
  PreferenceShelf(
      PreferenceRepository preferences,
      LiveBroadcasts broadcasts,
      LiveMiniApps apps,
      Citizens citizens,
      Agencies agencies,
      Database database) {
    this.preferences = preferences;
    this.broadcasts = broadcasts;
    this.apps = apps;
    this.citizens = citizens;
    this.agencies = agencies;
    this.database = database;
  }

  Future<PreferenceView> show(CitizenId citizen, Language language, Instant now) {
    Map<OpdCode, Map<NoticeKind, String>> known = new TreeMap<>();
    return citizens
        .factsOf(database.reads(), citizen)
        .compose(
            facts -> {
              broadcasts.shownTo(facts, now).forEach(shown -> enter(known, shown.words().opd()));
              return preferences.sentTo(database.reads(), citizen);
            })
        .compose(
            sent -> {
              sent.forEach(
                  one ->
                      enter(known, one.kind().opd()).putIfAbsent(one.kind(), why(one, language)));
              return preferences.of(database.reads(), citizen);
            })
        .compose(
            choices -> {
              choices.said().keySet().stream()
                  .filter(key -> !key.opd().equals(NoticeChoices.ALL))
                  .forEach(key -> enter(known, key));
              return agencies
                  .names(database.reads(), known.keySet())
                  .map(names -> view(known, choices, names, language));
            });
  }

  private static Map<NoticeKind, String> enter(
      Map<OpdCode, Map<NoticeKind, String>> known, OpdCode opd) {
    return known.computeIfAbsent(
        opd,
        first -> {
          Map<NoticeKind, String> kinds = new LinkedHashMap<>();
          Arrays.stream(CampaignCategory.values())
              .forEach(category -> kinds.put(new NoticeKind(opd, category.word()), ""));
          return kinds;
        });
  }

  private static void enter(Map<OpdCode, Map<NoticeKind, String>> known, NoticeChoices.Key key) {
    OpdCode opd = new OpdCode(key.opd());
    Map<NoticeKind, String> kinds = enter(known, opd);
    if (!key.category().equals(NoticeChoices.ALL)) {
      kinds.putIfAbsent(new NoticeKind(opd, key.category()), "");
    }
  }

  /** What the manifest says the notices are for. */
  private String why(PreferenceRepository.Sent sent, Language language) {
    return apps.find(sent.appId()).stream()
        .flatMap(app -> app.manifest().notices().stream())
        .filter(kind -> kind.category().equals(sent.kind().category()))
        .map(kind -> kind.why().in(language))
        .findFirst()
        .orElse("");
  }

  private static PreferenceView view(
      Map<OpdCode, Map<NoticeKind, String>> known,
      NoticeChoices choices,
      Map<OpdCode, Localized> names,
      Language language) {
    List<PreferenceView.Sender> senders = new ArrayList<>();
    known.forEach(
        (opd, kinds) ->
            senders.add(
                new PreferenceView.Sender(
                    OpdName.of(opd, names, language),
                    choices.of(opd).push(),
                    choices.of(opd).inbox(),
                    kinds.entrySet().stream()
                        .map(kind -> kind(kind.getKey(), kind.getValue(), choices))
                        .toList())));
    senders.sort(Comparator.comparing(sender -> sender.opd().name()));
    QuietHours hours = choices.quiet().orElse(QuietHours.USUAL);
    return new PreferenceView(
        new PreferenceView.Quiet(
            hours.from().toString(), hours.until().toString(), choices.quiet().isPresent()),
        choices.others(),
        senders);
  }

  private static PreferenceView.Kind kind(NoticeKind kind, String why, NoticeChoices choices) {
    @Nullable String said = why.isEmpty() ? null : why;
    List<String> fixed =
        kind.isEmergency()
            ? List.of("push", "inbox")
            : kind.isBroadcast() ? List.of() : List.of("inbox");
    return new PreferenceView.Kind(
        kind.category(), said, choices.wantsPush(kind), choices.wantsInInbox(kind), fixed);
  }
}
