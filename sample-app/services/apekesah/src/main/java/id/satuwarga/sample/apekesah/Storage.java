package id.satuwarga.sample.apekesah;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * The service's database. What fails there is told without the values, which are people's words.
 */
final class Storage {
  private Storage() {}

  static Jdbi in(DataSource source) {
    Jdbi database = Jdbi.create(source);
    database
        .getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return database;
  }
}
