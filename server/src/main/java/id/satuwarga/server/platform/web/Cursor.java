package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where the last page ended: the sort key of its last row, opaque to the client. It grants nothing,
 * so it is not signed; whatever does not read as a cursor is the client's mistake, a 400.
 */
public final class Cursor {
  private static final int LONGEST = 512;
  private final List<String> parts;

  private Cursor(List<String> parts) {
    this.parts = parts;
  }

  public static Cursor of(String... parts) {
    return new Cursor(List.copyOf(Arrays.asList(parts)));
  }

  static Cursor decode(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw WebProblems.cursorInvalid().asException();
    }
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Cursor cursor = of(Json.read(json, String[].class));
      if (cursor.parts.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
        throw WebProblems.cursorInvalid().asException();
      }
      return cursor;
    } catch (IllegalArgumentException | NullPointerException broken) {
      throw WebProblems.cursorInvalid().asException();
    }
  }

  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.write(parts).getBytes(StandardCharsets.UTF_8));
  }

  /** The part at this place as text. */
  public String text(int index) {
    if (index >= parts.size()) {
      throw WebProblems.cursorInvalid().asException();
    }
    return parts.get(index);
  }

  public long number(int index) {
    try {
      return Long.parseLong(text(index));
    } catch (NumberFormatException broken) {
      throw WebProblems.cursorInvalid().asException();
    }
  }

  public UUID uuid(int index) {
    String text = text(index);
    if (!text.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")) {
      throw WebProblems.cursorInvalid().asException();
    }
    return UUID.fromString(text);
  }

  public Instant instant(int index) {
    try {
      return Instant.parse(text(index));
    } catch (DateTimeException broken) {
      throw WebProblems.cursorInvalid().asException();
    }
  }
}
