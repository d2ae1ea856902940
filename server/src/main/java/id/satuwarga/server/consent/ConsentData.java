package id.satuwarga.server.consent;

import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Portion;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** This slice's part of a citizen's export and erasure. */
final class ConsentData implements CitizenDataHolder {
  private final Consents consents;
  private final ConsentRepository consentRows;
  private final AccessLogRepository entries;

  @Inject
  ConsentData(Consents consents, ConsentRepository consentRows, AccessLogRepository entries) {
    this.consents = consents;
    this.consentRows = consentRows;
    this.entries = entries;
  }

  /** All that the citizen gets. */
  record Exported(List<Consent> consents, Portion<AccessEntry> accessLog) {}

  @Override
  public String section() {
    return "consent";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return consents
        .list(db, citizen)
        .compose(
            held ->
                entries
                    .list(db, citizen, Optional.empty(), Portion.ROWS)
                    .map(readings -> new Exported(held, Portion.of(readings))));
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return consentRows.deleteAll(tx, citizen).compose(done -> entries.deleteAll(tx, citizen));
  }
}
