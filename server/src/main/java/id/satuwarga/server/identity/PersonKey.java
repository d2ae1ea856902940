package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A NIK or telephone number as an office wrote it down, in its one normal form. Prints nothing, so
 * that it cannot slip into a log.
 *
 * @param nik the digits, if it is a NIK
 * @param phone in E.164, if it is a telephone number
 */
public record PersonKey(Optional<String> nik, Optional<String> phone) {
  private static final int NIK_LENGTH = 16;
  private static final Pattern AROUND = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF'\"=.()/-]+");
  private static final Pattern SPREADSHEET = Pattern.compile("[0-9][.,]?[0-9]*[eE]\\+?[0-9]{1,2}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern INDONESIAN = Pattern.compile("\\+62[1-9][0-9]{6,11}");

  /** What was written is neither; says what is wrong with it, and not what it was. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Text why;

    Malformed(String indonesian, String english) {
      super(english, null, false, false);
      this.why = Text.of(indonesian, english);
    }

    public Text why() {
      return why;
    }
  }

  /** Judges nothing but the shape: a region code that no longer exists is no mistake. */
  public static PersonKey ofNik(String written) throws Malformed {
    if (SPREADSHEET.matcher(written.strip()).matches()) {
      throw new Malformed(
          "NIK telah dibulatkan lembar kerja; jadikan kolomnya teks",
          "the spreadsheet has rounded the NIK; make its column text");
    }
    String digits = AROUND.matcher(written).replaceAll("");
    if (!DIGITS.matcher(digits).matches()) {
      throw new Malformed("NIK berisi selain angka", "NIK has more than digits");
    }
    if (digits.length() != NIK_LENGTH) {
      throw new Malformed(
          "NIK " + digits.length() + " angka, seharusnya 16",
          "NIK has " + digits.length() + " digits, not 16");
    }
    try {
      return new PersonKey(Optional.of(new Nik(digits).digits()), Optional.empty());
    } catch (IllegalArgumentException noNik) {
      throw new Malformed(
          "tanggal atau nomor urut dalam NIK tidak mungkin ada",
          "the date or the serial number in the NIK cannot be");
    }
  }

  /** As people write it: {@code 0812…}, {@code 62812…} or {@code +62 812…}. */
  public static PersonKey ofPhone(String written) throws Malformed {
    if (SPREADSHEET.matcher(written.strip()).matches()) {
      throw new Malformed(
          "nomor telepon telah dibulatkan lembar kerja; jadikan kolomnya teks",
          "the spreadsheet has rounded the number; make its column text");
    }
    String bare = AROUND.matcher(written).replaceAll("");
    String full =
        bare.startsWith("+")
            ? bare
            : bare.startsWith("62")
                ? "+" + bare
                : "+62" + (bare.startsWith("0") ? bare.substring(1) : bare);
    if (!INDONESIAN.matcher(full).matches()) {
      throw new Malformed(
          "bukan nomor telepon Indonesia yang lengkap", "not a whole Indonesian telephone number");
    }
    return new PersonKey(Optional.empty(), Optional.of(full));
  }

  @Override
  public String toString() {
    return "PersonKey[***]";
  }
}
