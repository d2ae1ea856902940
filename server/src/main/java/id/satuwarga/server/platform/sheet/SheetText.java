package id.satuwarga.server.platform.sheet;

import id.satuwarga.server.platform.web.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file as offices save it: UTF-8 with a mark or without, UTF-16, Windows-1252. */
public final class SheetText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';

  private SheetText() {}

  /** Without a byte order mark. */
  public static String of(byte[] bytes) throws UnreadableSheetException {
    String text = decoded(bytes);
    String bare = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    if (bare.isBlank()) {
      throw new UnreadableSheetException(Text.of("Berkas kosong.", "The file is empty."));
    }
    if (bare.indexOf('\0') >= 0) {
      throw new UnreadableSheetException(
          Text.of(
              "Berkas ini bukan CSV. Simpan dari Excel sebagai “CSV UTF-8”, lalu unggah lagi.",
              "The file is no CSV. Save it from Excel as “CSV UTF-8” and send it again."));
    }
    return bare;
  }

  private static String decoded(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS);
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
