package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.platform.task.Task;
import id.satuwarga.server.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstRegistrarTest {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "opd", "diskominfo-natuna",
          "name", "Diskominfo Kabupaten Natuna",
          "region", "21.03",
          "subject", "maria");

  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void aHouseWithoutARegistrarGetsItsFirstOneAndNoSecond() {
    refuses(OPTIONS, "there is a registrar already");
    sql("DELETE FROM staff_role WHERE role = 'registrar'");
    refuses(with("subject", "nobody"), "let them sign in once");
    refuses(with("region", "99.99"), "a region that exists");
    refuses(with("opd", "X"), "no OPD code");
    assertThat(sql("SELECT count(*) FROM opd WHERE code = 'diskominfo-natuna'")).isEqualTo("0");

    assertThat(run(OPTIONS)).contains("diskominfo-natuna");

    server
        .as("maria")
        .get("/v1/me")
        .has("/roles/0/role", "registrar")
        .has("/roles/0/opd", "diskominfo-natuna")
        .has("/roles/0/region", "21.03");
    server.anonymous().get("/v1/opds/diskominfo-natuna").hasStatus(200);
    assertThat(
            sql(
                """
                SELECT string_agg(action, ' ' ORDER BY id) FROM audit_entry
                WHERE actor = 'system:operator'
                """))
        .isEqualTo("agency.register-opd agency.assign-role");
    refuses(OPTIONS, "there is a registrar already");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> options = new java.util.HashMap<>(OPTIONS);
    options.put(name, value);
    return options;
  }

  private static void refuses(Map<String, String> options, String why) {
    assertThatThrownBy(() -> run(options)).hasMessageContaining(why);
  }

  private static String run(Map<String, String> options) {
    Task task =
        server.component().tasks().stream()
            .filter(known -> known.words().equals("register first-registrar"))
            .findFirst()
            .orElseThrow();
    assertThat(task.options()).isEqualTo(OPTIONS.keySet());
    return TestServer.await(task.run(options));
  }

  private static String sql(String sql) {
    return TestServer.await(
        server
            .database()
            .transaction(
                tx ->
                    tx.query(sql)
                        .execute()
                        .map(
                            rows ->
                                rows.size() == 0
                                    ? ""
                                    : String.valueOf(rows.iterator().next().getValue(0)))));
  }
}
