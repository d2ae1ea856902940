package id.satuwarga.server.push;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** What agencies are called on phones. */
final class SenderNames {
  private final Citizens citizens;
  private final Agencies agencies;

  @Inject
  SenderNames(Citizens citizens, Agencies agencies) {
    this.citizens = citizens;
    this.agencies = agencies;
  }

  /** What these readers call these agencies. */
  record Known(Map<OpdCode, Localized> names, Map<CitizenId, Language> languages) {
    /** In the language of the citizen; empty when they have left. */
    Optional<String> of(OpdCode opd, CitizenId reader) {
      Localized name = names.get(opd);
      return Optional.ofNullable(languages.get(reader))
          .map(language -> name == null ? opd.value() : name.in(language));
    }
  }

  Future<Known> of(SqlClient db, Collection<OpdCode> opds, Collection<CitizenId> readers) {
    return citizens
        .languages(db, readers)
        .compose(languages -> agencies.names(db, opds).map(names -> new Known(names, languages)));
  }
}
