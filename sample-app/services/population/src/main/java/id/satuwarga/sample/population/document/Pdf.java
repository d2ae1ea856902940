package id.satuwarga.sample.population.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One A4 page of text in a face that every reader of PDF brings along. */
final class Pdf {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String NO_STREAM = "";

  private final StringBuilder content = new StringBuilder();

  /** Words at a place measured in points from the lower left corner. */
  Pdf words(int x, int y, int size, String words) {
    return words("F1", x, y, size, words);
  }

  Pdf bold(int x, int y, int size, String words) {
    return words("F2", x, y, size, words);
  }

  /** A thin line from left to right. */
  Pdf line(int x, int y, int width) {
    content.append(String.format(Locale.ROOT, "%d %d m %d %d l S%n", x, y, x + width, y));
    return this;
  }

  /** The file. */
  byte[] written() {
    byte[] page = content.toString().getBytes(WINDOWS);
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R"
                + " /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>",
            font("Helvetica"),
            font("Helvetica-Bold"),
            NO_STREAM);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<Integer> places = new ArrayList<>();
    put(file, "%PDF-1.4\n");
    for (int at = 0; at < objects.size(); at++) {
      places.add(file.size());
      put(file, (at + 1) + " 0 obj\n");
      if (objects.get(at).equals(NO_STREAM)) {
        put(file, "<< /Length " + page.length + " >>\nstream\n");
        file.writeBytes(page);
        put(file, "\nendstream");
      } else {
        put(file, objects.get(at));
      }
      put(file, "\nendobj\n");
    }
    int table = file.size();
    put(file, "xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
    places.forEach(place -> put(file, String.format(Locale.ROOT, "%010d 00000 n \n", place)));
    put(file, "trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\n");
    put(file, "startxref\n" + table + "\n%%EOF\n");
    return file.toByteArray();
  }

  private Pdf words(String font, int x, int y, int size, String words) {
    content.append(
        String.format(
            Locale.ROOT, "BT /%s %d Tf %d %d Td (%s) Tj ET%n", font, size, x, y, escaped(words)));
    return this;
  }

  private static String font(String name) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
  }

  private static String escaped(String words) {
    return words
        .replaceAll("\\p{Cntrl}", " ")
        .replace("\\", "\\\\")
        .replace("(", "\\(")
        .replace(")", "\\)");
  }

  private static void put(ByteArrayOutputStream file, String ascii) {
    file.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
