package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.identity.Citizen;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Consents in the words of those who gave them. */
final class ConsentViews {
  private final LiveMiniApps live;
  private final SourceWords words;
  private final OpdNames names;

  @Inject
  ConsentViews(LiveMiniApps live, SourceWords words, OpdNames names) {
    this.live = live;
    this.words = words;
    this.names = names;
  }

  Future<OpdName> opd(SqlClient db, OpdCode opd, Language language) {
    return names.of(db, List.of(opd), language).map(named -> named.apply(opd));
  }

  Future<List<ConsentView>> of(
      SqlClient db, Citizen citizen, List<Consent> consents, Language language) {
    List<OpdCode> opds = consents.stream().flatMap(consent -> opds(consent, citizen)).toList();
    return names
        .of(db, opds, language)
        .map(
            named ->
                consents.stream().map(consent -> view(consent, citizen, named, language)).toList());
  }

  private Stream<OpdCode> opds(Consent consent, Citizen citizen) {
    return Stream.concat(
        Stream.of(consent.opd()),
        consent.uses().stream().flatMap(source -> words.holder(source, citizen).stream()));
  }

  private ConsentView view(
      Consent consent, Citizen citizen, Function<OpdCode, OpdName> named, Language language) {
    return ConsentView.of(
        consent,
        live.find(consent.appId()).map(app -> app.manifest().name().in(language)),
        named.apply(consent.opd()),
        consent.uses().stream()
            .sorted()
            .map(source -> data(source, citizen, named, language))
            .toList());
  }

  private ConsentView.Data data(
      String source, Citizen citizen, Function<OpdCode, OpdName> named, Language language) {
    return new ConsentView.Data(
        source,
        words.name(citizen.id(), source, language).orElse(source),
        words.holder(source, citizen).map(named),
        words.description(citizen.id(), source, language));
  }
}
