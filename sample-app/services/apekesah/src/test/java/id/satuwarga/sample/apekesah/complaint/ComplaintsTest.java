package id.satuwarga.sample.apekesah.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.apekesah.Main;
import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
  private static final String SITI = "subject-of-siti-rahmawati";
  private static final String BAGUS = "subject-of-bagus-wicaksono";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:30:00Z"), ZoneOffset.UTC);

  private final Jdbi database = TestDatabase.fresh(Main.class);
  private final Complaints complaints =
      new Complaints(database, new NoticeOutbox(CLOCK), Routing.ofCity("21.71"), CLOCK);

  @Test
  void aFiledComplaintIsInItsCitizensListAndInNobodyElses() {
    Complaint filed = complaints.file(draft("press-1", SITI));

    assertThat(complaints.ofCitizen(SITI, Long.MAX_VALUE, 50)).containsExactly(filed);
    assertThat(complaints.ofCitizen(BAGUS, Long.MAX_VALUE, 50)).isEmpty();
    assertThat(complaints.find(filed.number(), BAGUS)).isEmpty();
  }

  @Test
  void theSamePressFilesOnce() {
    Complaint first = complaints.file(draft("press-1", SITI));
    Complaint again = complaints.file(draft("press-1", SITI));

    assertThat(again).isEqualTo(first);
    assertThat(complaints.events(first.number())).hasSize(1);
  }

  @Test
  void aPressOfSomebodyElseIsNotAnsweredWithTheirComplaint() {
    complaints.file(draft("press-1", SITI));

    assertThatThrownBy(() -> complaints.file(draft("press-1", BAGUS)))
        .isInstanceOf(ComplaintRefusal.class);
  }

  @Test
  void twentyPressesAtOnceOfOneIdFileOnce() {
    List<Long> numbers =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(i -> complaints.file(draft("press-1", SITI)).number())
            .distinct()
            .toList();

    assertThat(numbers).hasSize(1);
  }

  @Test
  void anAnswerMovesTheComplaintAndLeavesANoticeForItsCitizen() {
    Complaint filed = complaints.file(draft("press-1", SITI));

    complaints.answer(filed.number(), form(), Status.IN_PROGRESS, "Petugas menuju lokasi.");

    assertThat(complaints.find(filed.number()).orElseThrow().status())
        .isEqualTo(Status.IN_PROGRESS);
    assertThat(notices()).containsExactly(SITI + " /complaints/" + filed.number());
  }

  @Test
  void aNoticeIsWrittenInTheLanguageOfTheVisit() {
    Complaint filed = complaints.file(draft("press-1", SITI, null, Language.ENGLISH));

    complaints.answer(filed.number(), form(), Status.DONE, "Repaired.");

    String told =
        database.withHandle(
            db ->
                db.createQuery(
                        "SELECT draft::json->>'language' || ' ' || (draft::json->>'body') FROM satuwarga_notice")
                    .mapTo(String.class)
                    .one());
    assertThat(told).startsWith("en Your complaint \"Jalan berlubang\" is now: Done.");
  }

  @Test
  void aNoticeIsOneThatTheManifestAnnounces() {
    Manifest manifest = Manifest.parse(ManifestFile.of(Main.class, "http://localhost:8082"));

    assertThat(StatusNotice.APP).isEqualTo(manifest.appId());
    assertThat(manifest.notices()).contains(StatusNotice.CATEGORY);
  }

  @Test
  void aPhotoIsShownToTheCitizenWhoseComplaintItStandsInHoweverOld() {
    UUID photo = UUID.randomUUID();
    complaints.storePhoto(photo, new SentFile("image/png", new byte[] {1}));
    complaints.file(draft("press-0", SITI, photo, Language.INDONESIAN));
    for (int more = 1; more <= 51; more++) {
      complaints.file(draft("press-" + more, SITI));
    }

    assertThat(complaints.photo(photo, SITI)).isPresent();
    assertThat(complaints.photo(photo, BAGUS)).isEmpty();
  }

  @Test
  void readingWaitsForNobody() {
    Complaint filed = complaints.file(draft("press-1", SITI));

    database.useTransaction(
        tx -> {
          tx.execute("SELECT * FROM complaint FOR UPDATE");

          Optional<Complaint> read =
              CompletableFuture.supplyAsync(() -> complaints.find(filed.number()))
                  .orTimeout(60, TimeUnit.SECONDS)
                  .join();
          assertThat(read).contains(filed);
        });
  }

  @Test
  void theSameFormSentTwiceAnswersOnce() {
    Complaint filed = complaints.file(draft("press-1", SITI));
    String form = form();

    complaints.answer(filed.number(), form, Status.DONE, "Sudah diperbaiki.");
    complaints.answer(filed.number(), form, Status.DONE, "Sudah diperbaiki.");

    assertThat(notices()).hasSize(1);
  }

  @Test
  void aClosedComplaintTakesNoFurtherAnswer() {
    Complaint done = done();

    assertThatThrownBy(
            () -> complaints.answer(done.number(), form(), Status.IN_PROGRESS, "Satu lagi."))
        .isInstanceOf(ComplaintRefusal.class);
  }

  @Test
  void aClosedComplaintIsReopenedByItsCitizenOnly() {
    Complaint done = done();

    assertThatThrownBy(() -> complaints.reopen(done.number(), BAGUS, "press-2", "Belum."))
        .isInstanceOf(ComplaintRefusal.class);
    assertThat(complaints.reopen(done.number(), SITI, "press-3", "Belum.").status())
        .isEqualTo(Status.REOPENED);
  }

  @Test
  void anOpenComplaintIsNotReopened() {
    Complaint filed = complaints.file(draft("press-1", SITI));

    assertThatThrownBy(() -> complaints.reopen(filed.number(), SITI, "press-2", "Ayo."))
        .isInstanceOf(ComplaintRefusal.class);
  }

  @Test
  void aDoneComplaintIsRatedOnce() {
    Complaint done = done();

    complaints.rate(done.number(), SITI, "press-2", 4);

    assertThatThrownBy(() -> complaints.rate(done.number(), SITI, "press-3", 1))
        .isInstanceOf(ComplaintRefusal.class);
    assertThat(complaints.score()).isEqualTo(new Score(4, 1));
  }

  @Test
  void repeatingTheRatingPressChangesNothing() {
    Complaint done = done();

    complaints.rate(done.number(), SITI, "press-2", 4);

    assertThat(complaints.rate(done.number(), SITI, "press-2", 4).stars()).isEqualTo(4);
  }

  private Complaint done() {
    Complaint filed = complaints.file(draft("press-1", SITI));
    return complaints.answer(filed.number(), form(), Status.DONE, "Sudah diperbaiki.");
  }

  private static String form() {
    return UUID.randomUUID().toString();
  }

  private static NewComplaint draft(String press, String citizen) {
    return draft(press, citizen, null, Language.INDONESIAN);
  }

  private static NewComplaint draft(
      String press, String citizen, @Nullable UUID photo, Language language) {
    return new NewComplaint(
        press,
        citizen,
        "Warga Fiktif",
        "Jalan berlubang",
        Category.ROAD,
        new Scene("21.71.01.1001", "Belian, Batam Kota", "Jl. Merdeka 1", null, null),
        LocalDate.of(2026, 11, 20),
        "Lubang besar di depan sekolah.",
        photo,
        language);
  }

  private List<String> notices() {
    return database.withHandle(
        db ->
            db.createQuery(
                    "SELECT recipient || ' ' || (draft::json->>'page') FROM satuwarga_notice")
                .mapTo(String.class)
                .list());
  }
}
