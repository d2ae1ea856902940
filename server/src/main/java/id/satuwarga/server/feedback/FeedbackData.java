package id.satuwarga.server.feedback;

import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Portion;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import javax.inject.Inject;

/**
 * What a citizen has said of services, in their export and erasure. The erasure takes the words and
 * whose they were; the marks stay in the figures.
 */
final class FeedbackData implements CitizenDataHolder {
  private final FeedbackRepository feedback;

  @Inject
  FeedbackData(FeedbackRepository feedback) {
    this.feedback = feedback;
  }

  @Override
  public String section() {
    return "feedback";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return feedback.list(db, citizen, null, Portion.ROWS).map(Portion::of);
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return feedback.forget(tx, citizen);
  }
}
