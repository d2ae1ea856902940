package id.satuwarga.server.consent;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import javax.inject.Inject;

/** What OPDs are called in the caller's language; one that is not known is called by its code. */
final class OpdNames {
  private final Agencies agencies;

  @Inject
  OpdNames(Agencies agencies) {
    this.agencies = agencies;
  }

  Future<Function<OpdCode, OpdName>> of(SqlClient db, Collection<OpdCode> opds, Language language) {
    return agencies
        .names(db, Set.copyOf(opds))
        .map(names -> opd -> OpdName.of(opd, names, language));
  }
}
