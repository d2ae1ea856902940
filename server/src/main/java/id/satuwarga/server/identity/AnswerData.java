package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.StoredAnswers;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import javax.inject.Inject;

/** Answers kept for repeated commands: the kernel stands below this slice and joins no set. */
final class AnswerData implements CitizenDataHolder {
  private final StoredAnswers answers;

  @Inject
  AnswerData(StoredAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String section() {
    return "answers";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return answers.of(db, citizen.toString()).map(Object.class::cast);
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return answers.forget(tx, citizen.toString());
  }
}
