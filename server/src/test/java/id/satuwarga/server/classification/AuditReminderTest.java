package id.satuwarga.server.classification;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever owes a verdict or a plan is told of it, once for each day it is due on. */
class AuditReminderTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final AuditDesk audits = new AuditDesk(server);
  private static final String REMINDERS = "/v1/classification-reminders";

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  private static TestClient registrar() {
    return server.as("ningsih");
  }

  private static String day(int from) {
    return LocalDate.ofInstant(server.clock().instant(), ZoneOffset.ofHours(7))
        .plusDays(from)
        .toString();
  }

  private static String assigned(String name, String due) {
    return audits.assigned(audits.round(name, "21.71", due), audits.listed(name));
  }

  @Test
  void verdictsAndPlansAreRemindedOfUntilTheyAreDone() {
    String one = assigned("Ingat", day(2));
    String far = assigned("Nanti", day(30));
    server.clock().advance(Duration.ofMinutes(11));
    soon("hendra", 1);
    TestReply mine = server.as("hendra").get(REMINDERS).hasStatus(200);
    mine.has("/items/0/kind", "verdict")
        .has("/items/0/moment", "soon")
        .has("/items/0/app_name", "Ingat")
        .has("/items/0/auditor/you", true)
        .lacks("/items/1");
    registrar().get(REMINDERS).has("/soon", 2).has("/overdue", 0);
    registrar().get(REMINDERS + "?limit=1").has("/soon", 2).lacks("/items/1");
    String next = registrar().get(REMINDERS + "?limit=1").json("/next_cursor");
    registrar().get(REMINDERS + "?limit=1&cursor=" + next).hasStatus(200).lacks("/items/1");

    audits.judge("hendra", one, "become_mini_app").hasStatus(200);
    server.as("hendra").get(REMINDERS).has("/soon", 0).lacks("/items/0");
    server.clock().advance(Duration.ofDays(3));
    overdue("maulida", 1);
    server.as("maulida").get(REMINDERS).has("/soon", 0).has("/items/0/moment", "overdue");
    assertThat(rows("verdict", "overdue")).isEqualTo(1);
    server.clock().advance(Duration.ofDays(1));
    server.clock().advance(Duration.ofMinutes(11));
    audits.judge("maulida", one, "become_mini_app").hasStatus(200);
    registrar().get(REMINDERS).has("/overdue", 0);

    registrar()
        .put(
            one + "/decision",
            Map.of(
                "version",
                3,
                "outcome",
                "become_mini_app",
                "reason",
                "Disepakati.",
                "plan",
                Map.of("owner", "Bidang Aplikasi", "due_on", day(-1))))
        .hasStatus(200);
    server.clock().advance(Duration.ofMinutes(11));
    Gazette.awaitTrue(() -> registrar().get(REMINDERS).json("/overdue").equals("1"));
    TestClient admin = staff("admin", "dinkes-batam", "21.71");
    admin
        .get(REMINDERS)
        .has("/overdue", 1)
        .has("/items/0/kind", "plan")
        .has("/items/0/plan_owner", "Bidang Aplikasi")
        .lacks("/items/0/auditor");
    staff("developer", "dinkes-batam", "21.71").get(REMINDERS).has("/overdue", 1);
    staff("admin", "dinsos-batam", "21.71").get(REMINDERS).has("/overdue", 0).lacks("/items/0");
    staff("registrar", "diskominfo-tegal", "33.76").get(REMINDERS).has("/overdue", 0);
    server.as("hendra").get(REMINDERS).has("/overdue", 0);
    for (String role : List.of("author", "approver", "officer")) {
      staff(role, "dinkes-batam", "21.71").get(REMINDERS).hasStatus(403).isProblem("not-allowed");
    }
    registrar()
        .put(one + "/completion", Map.of("version", 4, "words", "Sudah tayang."))
        .hasStatus(200);
    registrar().get(REMINDERS).has("/overdue", 0);
    assertThat(rows("plan", "overdue")).isEqualTo(1);
    server.as("hendra").get(far).hasStatus(200);
  }

  @Test
  void whoTakesAnothersPlaceIsRemindedInstead() {
    registrar()
        .put(
            "/v1/opds/diskominfo-kepri/staff/" + server.citizenId("bagus") + "/roles/auditor",
            Map.of("region", "21"))
        .hasStatus(200);
    String one = assigned("Diganti", day(1));
    server.clock().advance(Duration.ofMinutes(22));
    soon("hendra", 1);
    registrar()
        .put(
            one + "/auditors/" + server.citizenId("hendra"),
            Map.of("version", 1, "successor", server.citizenId("bagus"), "reason", "Sakit lama."))
        .hasStatus(200);
    server.as("hendra").get(REMINDERS).has("/soon", 0);
    server.clock().advance(Duration.ofMinutes(33));
    soon("bagus", 1);
    audits.judge("bagus", one, "become_mini_app").hasStatus(200);
    audits.judge("maulida", one, "become_mini_app").hasStatus(200);
  }

  private static void soon(String auditor, int count) {
    Gazette.awaitTrue(
        () -> server.as(auditor).get(REMINDERS).json("/soon").equals(String.valueOf(count)));
  }

  private static void overdue(String auditor, int count) {
    Gazette.awaitTrue(
        () -> server.as(auditor).get(REMINDERS).json("/overdue").equals(String.valueOf(count)));
  }

  private static long rows(String kind, String moment) {
    return TestServer.await(
        server
            .database()
            .reads()
            .query(
                "SELECT count(*) FROM classification_reminder WHERE kind = '"
                    + kind
                    + "' AND moment = '"
                    + moment
                    + "'")
            .execute()
            .map(rows -> rows.iterator().next().getLong(0)));
  }

  private static TestClient staff(String role, String opd, String region) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role(role, opd, region))));
  }
}
