package id.satuwarga.sample.population.document;

import id.satuwarga.sample.ground.Sha256;
import id.satuwarga.sample.population.register.FamilyCard;
import id.satuwarga.sample.population.register.Register;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Hands out and takes in the addresses under which a citizen fetches their own document. */
public final class DocumentLinks {
  /** Time to get from the Screen to the browser, and no more. */
  public static final Duration GOOD_FOR = Duration.ofMinutes(2);

  private static final ZoneId BATAM = ZoneId.of("Asia/Jakarta");
  private static final int TOKEN_BYTES = 32;
  private static final String TOKEN = "[A-Za-z0-9_-]{43}";
  private static final String USE =
      """
      UPDATE document_link SET used_at = :now WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
      RETURNING family_card
      """;
  private static final String STANDS =
      "SELECT count(*) FROM document_link WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now";

  private final Jdbi database;
  private final Register register;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public DocumentLinks(Jdbi database, Register register, Clock clock) {
    this.database = database;
    this.register = register;
    this.clock = clock;
  }

  /** A fresh token for this card; what is over is swept away with it. */
  public String issue(FamilyCard card) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    database.useTransaction(
        tx -> {
          tx.execute("DELETE FROM document_link WHERE expires_at < ?", clock.instant());
          tx.execute(
              "INSERT INTO document_link (token_hash, family_card, expires_at) VALUES (?, ?, ?)",
              Sha256.hex(token),
              card.number(),
              clock.instant().plus(GOOD_FOR));
        });
    return token;
  }

  /** Whether there is still something to fetch; looking uses nothing up. */
  boolean stands(String token) {
    return token.matches(TOKEN)
        && database.withHandle(
            db ->
                db.createQuery(STANDS)
                        .bind("hash", Sha256.hex(token))
                        .bind("now", clock.instant())
                        .mapTo(Integer.class)
                        .one()
                    == 1);
  }

  /** The document, once. */
  public Optional<byte[]> fetch(String token) {
    if (!token.matches(TOKEN)) {
      return Optional.empty();
    }
    return database
        .withHandle(
            db ->
                db.createQuery(USE)
                    .bind("hash", Sha256.hex(token))
                    .bind("now", clock.instant())
                    .mapTo(String.class)
                    .findOne())
        .map(register::card)
        .map(card -> FamilyCardPdf.of(card, clock.instant().atZone(BATAM).toLocalDate()));
  }
}
