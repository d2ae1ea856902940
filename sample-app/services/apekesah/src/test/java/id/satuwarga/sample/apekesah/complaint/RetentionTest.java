package id.satuwarga.sample.apekesah.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.apekesah.Main;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final String SITI = "subject-of-siti-rahmawati";
  private static final String BAGUS = "subject-of-bagus-wicaksono";
  private static final Clock THEN =
      Clock.fixed(Instant.parse("2026-10-01T03:30:00Z"), ZoneOffset.UTC);
  private static final Clock NOW = Clock.offset(THEN, Duration.ofDays(40));

  private final Jdbi database = TestDatabase.fresh(Main.class);
  private final Complaints complaints =
      new Complaints(database, new NoticeOutbox(THEN), Routing.ofCity("21.71"), THEN);
  private final Retention retention = new Retention(database, NOW);

  @Test
  void aPhotoOfARefusedFormIsLetGo() {
    UUID refused = photo();
    UUID filed = photo();
    file(SITI, filed);

    retention.tidy();

    assertThat(complaints.photo(refused)).isEmpty();
    assertThat(complaints.photo(filed)).isPresent();
  }

  @Test
  void whoWishesToBeForgottenIsAndNobodyElse() {
    UUID photo = photo();
    file(SITI, photo);
    Complaint named = answered(SITI);
    Complaint others = answered(BAGUS);

    assertThat(retention.forget(named.number())).isEqualTo(2);

    assertThat(complaints.ofCitizen(SITI, Long.MAX_VALUE, 50)).isEmpty();
    assertThat(complaints.photo(photo)).isEmpty();
    assertThat(complaints.events(others.number())).hasSize(2);
    assertThat(count("complaint_event")).isEqualTo(2);
    assertThat(count("satuwarga_notice")).isEqualTo(1);
    assertThat(retention.forget(named.number())).isZero();
  }

  private UUID photo() {
    UUID id = UUID.randomUUID();
    complaints.storePhoto(id, new SentFile("image/png", new byte[] {1}));
    return id;
  }

  private Complaint answered(String citizen) {
    Complaint filed = file(citizen, null);
    return complaints.answer(
        filed.number(), UUID.randomUUID().toString(), Status.DONE, "Sudah diperbaiki.");
  }

  private Complaint file(String citizen, UUID photo) {
    return complaints.file(
        new NewComplaint(
            UUID.randomUUID().toString(),
            citizen,
            "Warga Fiktif",
            "Jalan berlubang",
            Category.ROAD,
            new Scene("21.71.01.1001", "Belian, Batam Kota", "Jl. Merdeka 1", null, null),
            LocalDate.of(2026, 9, 30),
            "Lubang besar di depan sekolah.",
            photo,
            Language.INDONESIAN));
  }

  private long count(String table) {
    return database.withHandle(
        db -> db.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }
}
