package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Named people to whom a notice is to go, without the people.
 *
 * @param within where whoever made it writes notices; nobody who lives elsewhere is on it
 * @param fileHash of the file it was filled from
 */
record AudienceList(
    UUID id,
    OpdCode opd,
    String purpose,
    List<RegionCode> within,
    UUID madeBy,
    Instant madeAt,
    State state,
    @Nullable String fileHash,
    @Nullable Figures figures) {

  /** Of fewer, the number alone may tell who is a citizen and where they live. */
  static final int FEWEST = 5;

  /** How far it has come. */
  enum State {
    /** No file yet. */
    EMPTY,
    /** The file has rows that name nobody, and nothing of it was taken. */
    BROKEN,
    /** It reaches too few, and cannot be used. */
    SMALL,
    READY;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What its file had.
   *
   * @param people different ones
   * @param repeated rows that name somebody again
   * @param broken rows that name nobody
   * @param reached how many of the people are citizens who live within
   */
  record Figures(int rows, int people, int repeated, int broken, int reached) {}

  AudienceList filled(State now, String hash, Figures counted) {
    return new AudienceList(id, opd, purpose, within, madeBy, madeAt, now, hash, counted);
  }
}
