package id.satuwarga.server.app;

import id.satuwarga.server.platform.config.Environment;
import id.satuwarga.server.platform.db.DatabaseConfig;
import id.satuwarga.server.platform.web.Contract;
import id.satuwarga.server.testing.Golden;
import id.satuwarga.server.testing.TestBackstage;
import id.satuwarga.server.testing.TestPostgres;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerGoldenTest {
  @Test
  void routesAskForTheAuthorityWrittenDown() {
    Vertx vertx = Vertx.vertx();
    List<String> lines =
        TestServer.await(Contract.load(vertx, Listeners.CONTRACT).map(Contract::authorityLines));
    TestServer.await(vertx.close());
    Golden.check("routes.txt", lines);
  }

  @Test
  void theConfigurationHasTheNamesWrittenDown() {
    Environment environment = new Environment(Map.of());
    ServerConfig.read(environment);
    Golden.check("config.txt", environment.names());
  }

  @Test
  void theSchemaHasTheColumnsWrittenDown() {
    DatabaseConfig config = TestPostgres.migrated();
    List<String> lines = new ArrayList<>();
    try (TestBackstage backstage = new TestBackstage(config)) {
      String columns =
          """
          SELECT table_name || '.' || column_name || ' ' || data_type
            || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
          FROM information_schema.columns WHERE table_schema = 'public'
          ORDER BY table_name COLLATE "C", ordinal_position
          """;
      for (Row row : backstage.sql(columns)) {
        lines.add(row.getString(0));
      }
    }
    Golden.check("schema.txt", lines);
  }
}
