package id.satuwarga.server.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What everybody may see, and that nobody's mark can be worked out of it. */
class SatisfactionTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final LocalDate OCTOBER = LocalDate.parse("2026-10-05");
  private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-05");

  /** On a server that has counted nothing yet. */
  @BeforeEach
  void inNovember() {
    server.restart();
    server.clock().stop();
    server.clock().set(Instant.parse("2026-11-04T00:00:00Z"));
    sql("DELETE FROM service_feedback");
  }

  @AfterEach
  void today() {
    server.clock().reset();
  }

  @Test
  void figuresByServiceOpdTerritoryAndMonth() {
    said(12, "id.batam.antrean", "dinkes-batam", 4, OCTOBER);
    said(10, "id.batam.antrean", "dinkes-batam", 2, SEPTEMBER);
    said(20, "id.batam.apekesah", "diskominfo-batam", 3, OCTOBER);

    report("")
        .has("/groups/0/key", "id.batam.antrean")
        .has("/groups/0/figures/people", 22)
        .has("/groups/0/figures/mean", 3.09)
        .has("/groups/0/figures/counts/1", 10)
        .has("/total/people", 42)
        .has("/withheld", false);
    report("?by=opd").has("/groups/1/key", "diskominfo-batam").has("/groups/1/figures/people", 20);
    report("?by=territory").has("/groups/0/key", "21.71").has("/groups/0/name", "Kota Batam");
    report("?by=month").has("/groups/0/key", "2026-09").has("/groups/0/figures/mean", 2.0);
    report("?from=2026-10&opd=dinkes-batam").has("/total/people", 12).has("/total/mean", 4.0);
    report("?region=33").lacks("/total").lacks("/groups/0");
  }

  @Test
  void theSurveyHasItsIndexAndGrade() {
    surveyed(10, "id.batam.survei", "3,3,3,3,3,3,3,3,3");
    surveyed(10, "id.batam.survei", "4,4,4,4,4,4,4,4,3");

    report("")
        .has("/groups/0/figures/survey/people", 20)
        .has("/groups/0/figures/survey/elements/0", 3.5)
        .has("/groups/0/figures/survey/elements/8", 3.0)
        .has("/groups/0/figures/survey/index", 86.11)
        .has("/groups/0/figures/survey/grade", "B");
  }

  @Test
  void aSmallGroupIsInNoFigureSoThatDifferencesTellNothing() {
    said(15, "id.batam.besar", "diskominfo-batam", 4, OCTOBER);
    said(9, "id.batam.kecil", "diskominfo-batam", 1, OCTOBER);

    report("").has("/total/people", 15).has("/withheld", true).lacks("/groups/1");
    report("?by=opd").has("/groups/0/figures/people", 15).has("/groups/0/figures/mean", 4.0);
    report("?by=month").has("/groups/0/figures/people", 15);
    report("?app_id=id.batam.kecil").lacks("/total").has("/withheld", true);
  }

  @Test
  void fewSurveysAreNotShownAmongManyMarks() {
    said(20, "id.batam.sedikit", "diskominfo-batam", 3, OCTOBER);
    surveyed(9, "id.batam.sedikit", "1,1,1,1,1,1,1,1,1");

    report("").has("/total/people", 29).lacks("/total/survey");
  }

  @Test
  void aMonthIsShownWhenNothingInItCanChange() {
    said(10, "id.batam.bulan", "diskominfo-batam", 3, OCTOBER);
    server.clock().set(Instant.parse("2026-11-03T16:59:59Z"));
    report("").has("/to", "2026-09").lacks("/total");
    report("?to=2026-10").has("/to", "2026-09").lacks("/total");
    server.clock().set(Instant.parse("2026-11-03T17:00:00Z"));

    report("").has("/to", "2026-10").has("/total/people", 10);
  }

  @Test
  void aMonthThatIsOverIsCountedOnce() {
    said(10, "id.batam.sekali", "diskominfo-batam", 3, OCTOBER);
    report("").has("/total/people", 10);
    said(10, "id.batam.sekali", "diskominfo-batam", 3, OCTOBER);
    said(10, "id.batam.sekali", "diskominfo-batam", 3, SEPTEMBER.minusYears(1));

    report("").has("/total/people", 10);
    report("?from=2025-09").has("/total/people", 20);
    report("?from=2025-09&to=2026-09").has("/total/people", 10);
    server.restart();
    report("?app_id=id.batam.sekali").has("/total/people", 20);
  }

  @Test
  void whoAnswersOftenHasOneVoice() {
    said(10, "id.batam.sering", "diskominfo-batam", 4, OCTOBER);
    sql(
        "INSERT INTO service_feedback SELECT citizen_id, gen_random_uuid(), gen_random_uuid(),"
            + " app_id, opd, region, 1, NULL, NULL, NULL, NULL, NULL, given_on, given_at,"
            + " changed_at + interval '1 hour' FROM service_feedback");

    report("").has("/total/people", 10).has("/total/mean", 1.0);
  }

  @Test
  void anOldSpanHasNothing() {
    assertThat(report("?from=2020-01&to=2020-12").json("/to")).isEqualTo("2020-12");
    report("?from=2026-12&to=2026-01").lacks("/groups/0");
  }

  private static TestReply report(String query) {
    return server.anonymous().get("/v1/satisfaction" + query).hasStatus(200);
  }

  private static void said(int people, String app, String opd, int rating, LocalDate on) {
    insert(people, app, opd, rating, "NULL", on);
  }

  private static void surveyed(int people, String app, String elements) {
    insert(people, app, "diskominfo-batam", 3, "'{" + elements + "}'", OCTOBER);
  }

  private static void insert(
      int people, String app, String opd, int rating, String elements, LocalDate on) {
    TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery(
                "INSERT INTO service_feedback SELECT gen_random_uuid(), gen_random_uuid(),"
                    + " gen_random_uuid(), $1, $2, '21.71', $3::smallint, "
                    + elements
                    + ", NULL, NULL, NULL, NULL, $4::date, $4::date, $4::date"
                    + " FROM generate_series(1, $5::int)")
            .execute(Tuple.of(app, opd, (short) rating, on, people)));
  }

  private static void sql(String statement) {
    TestServer.await(server.database().reads().query(statement).execute());
  }
}
