package id.satuwarga.server.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** The font of a document: how wide words are in it, how they break into lines, and the writing. */
public final class Lettering {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private final PDFont font;

  private Lettering(PDFont font) {
    this.font = font;
  }

  public static Lettering of(PDDocument document) throws IOException {
    try (InputStream face = PDDocument.class.getResourceAsStream(FONT)) {
      return new Lettering(PDType0Font.load(document, face));
    }
  }

  /** Writes what {@link #lines} made of a text; {@code y} is the line it stands on. */
  public void write(PDPageContentStream content, float x, float y, String line, Face face)
      throws IOException {
    content.setLineWidth(0.35f);
    content.setNonStrokingColor(face.colour());
    content.setStrokingColor(face.colour());
    content.beginText();
    content.setRenderingMode(face.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    content.setFont(font, face.size());
    content.newLineAtOffset(x, y);
    content.showText(line);
    content.endText();
  }

  /** The text in lines that are no wider than this. */
  public List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : pieces(writable(text), size, width)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Words, those cut that are longer than a line. */
  private List<String> pieces(String text, float size, float width) throws IOException {
    List<String> pieces = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      String rest = word;
      while (width(rest, size) > width) {
        int end = rest.length() - 1;
        while (width(rest.substring(0, end), size) > width) {
          end--;
        }
        pieces.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      pieces.add(rest);
    }
    return pieces;
  }

  public float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** A character the font lacks becomes a question mark instead of costing the whole page. */
  private String writable(String text) throws IOException {
    StringBuilder result = new StringBuilder();
    for (int character : text.codePoints().toArray()) {
      boolean gap = Character.isWhitespace(character);
      result.append(gap ? " " : isThere(character) ? Character.toString(character) : "?");
    }
    return result.toString();
  }

  private boolean isThere(int character) throws IOException {
    try {
      return Character.charCount(character) == 1
          && font.encode(Character.toString(character)).length > 0;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }
}
