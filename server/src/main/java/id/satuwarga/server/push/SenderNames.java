package id.satuwarga.server.push;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
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

  /** In the language of the citizen; empty when they have left. */
  Future<Optional<String>> of(SqlClient db, OpdCode opd, CitizenId reader) {
    return citizens
        .find(db, reader)
        .compose(
            citizen ->
                citizen.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : agencies
                        .find(db, opd)
                        .map(
                            found ->
                                found
                                    .map(known -> known.name().in(citizen.get().language()))
                                    .or(() -> Optional.of(opd.value()))));
  }
}
