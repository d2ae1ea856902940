package id.satuwarga.sample.apekesah.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.apekesah.Main;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.testkit.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The office of roads has 72 hours to answer, and is reminded when 18 are left. */
class DeadlinesTest {
  private static final String SITI = "subject-of-siti-rahmawati";
  private static final Shelf URGENT = new Shelf(null, null, true);

  private final TestClock clock = TestClock.at("2026-11-22T10:30:00+07:00");
  private final Jdbi database = TestDatabase.fresh(Main.class);
  private final NoticeOutbox outbox = new NoticeOutbox(clock);
  private final Routing routing = Routing.ofCity("21.71");
  private final Complaints complaints = new Complaints(database, outbox, routing, clock);
  private final Deadlines deadlines = new Deadlines(database, outbox, clock);
  private final Complaint filed = file();

  @Test
  void aNewComplaintIsGivenToItsOfficeWithADeadline() {
    assertThat(filed.handling().unit()).isEqualTo("dbmsda");
    assertThat(filed.handling().dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(3)));
  }

  @Test
  void nothingHappensBeforeItsTime() {
    clock.forward(Duration.ofHours(53));
    deadlines.round();

    assertThat(kinds()).containsExactly(ComplaintEvent.Kind.FILED);
  }

  @Test
  void theOfficeIsRemindedOnceWhenAQuarterOfItsTimeIsLeft() {
    clock.forward(Duration.ofHours(54));
    deadlines.round();
    deadlines.round();

    assertThat(kinds()).containsExactly(ComplaintEvent.Kind.FILED, ComplaintEvent.Kind.REMINDED);
    assertThat(complaints.forOfficer(URGENT, Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(notices()).isEmpty();
  }

  @Test
  void whatIsTooLateGoesToTheHeadOfTheCityAndTheCitizenIsToldOnce() {
    clock.forward(Duration.ofDays(3));
    deadlines.round();
    deadlines.round();

    assertThat(kinds()).containsExactly(ComplaintEvent.Kind.FILED, ComplaintEvent.Kind.ESCALATED);
    assertThat(notices()).singleElement().asString().contains("Sekretariat Wali Kota");
    assertThat(complaints.find(filed.number()).orElseThrow().handling().isEscalated()).isTrue();
  }

  @Test
  void severalThatWatchTheSameClockTellTheCitizenOnce() {
    clock.forward(Duration.ofHours(80));
    IntStream.range(0, 8).parallel().forEach(one -> deadlines.round());

    assertThat(notices()).hasSize(1);
  }

  @Test
  void anAnswerBeginsAnotherTimeAndTheEndStopsTheClock() {
    clock.forward(Duration.ofHours(70));
    Complaint begun = answer(Status.IN_PROGRESS);
    assertThat(begun.handling().dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(21)));

    Complaint done = answer(Status.DONE);
    assertThat(done.handling().dueAt()).isNull();
    clock.forward(Duration.ofDays(60));
    deadlines.round();
    assertThat(kinds()).doesNotContain(ComplaintEvent.Kind.ESCALATED);
  }

  @Test
  void aReopenedComplaintHasADeadlineAgain() {
    answer(Status.DONE);
    complaints.reopen(filed.number(), SITI, UUID.randomUUID().toString(), "Berlubang lagi");
    clock.forward(Duration.ofDays(3));
    deadlines.round();

    assertThat(kinds()).endsWith(ComplaintEvent.Kind.ESCALATED);
  }

  @Test
  void anotherOfficeBeginsWithItsOwnTimeAndARepeatedFormChangesNothing() {
    Unit parks = routing.find("perkimtan").orElseThrow();
    String form = UUID.randomUUID().toString();
    clock.forward(Duration.ofHours(10));
    Complaint routed = complaints.route(filed.number(), form, parks);
    clock.forward(Duration.ofHours(1));
    complaints.route(filed.number(), form, parks);

    assertThat(routed.handling().unit()).isEqualTo("perkimtan");
    assertThat(complaints.find(filed.number()).orElseThrow().handling())
        .isEqualTo(routed.handling());
    assertThat(kinds()).containsExactly(ComplaintEvent.Kind.FILED, ComplaintEvent.Kind.ROUTED);
    assertThat(complaints.forOfficer(new Shelf(null, "perkimtan", false), Long.MAX_VALUE, 10))
        .hasSize(1);
  }

  private Complaint answer(Status next) {
    return complaints.answer(
        filed.number(), UUID.randomUUID().toString(), next, "Tim sudah di lokasi.");
  }

  private List<ComplaintEvent.Kind> kinds() {
    return complaints.events(filed.number()).stream().map(ComplaintEvent::kind).toList();
  }

  private List<String> notices() {
    return database.withHandle(
        db -> db.createQuery("SELECT draft FROM satuwarga_notice").mapTo(String.class).list());
  }

  private Complaint file() {
    return complaints.file(
        new NewComplaint(
            UUID.randomUUID().toString(),
            SITI,
            "Siti Rahmawati",
            "Jalan berlubang",
            Category.ROAD,
            new Scene("21.71.10.1004", "Belian, Batam Kota", "Jl. Merdeka 1", null, null),
            LocalDate.of(2026, 11, 20),
            "Lubang besar di depan sekolah.",
            null,
            Language.INDONESIAN));
  }
}
