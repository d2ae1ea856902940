package id.satuwarga.server.recommendation;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * One A4 page that is written from the top down, in a font that travels with the file. What does
 * not fit any more is left out rather than written over something else.
 */
final class LetterPage implements AutoCloseable {
  static final float LEFT = 72;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float SPACING = 1.38f;
  private static final float BOTTOM = 60;
  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final PDPageContentStream content;
  private float y = PDRectangle.A4.getHeight() - 64;

  LetterPage(String title) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage("id-ID");
    try (InputStream face = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, face);
    }
    content = new PDPageContentStream(document, page);
  }

  /** How words look. */
  record Face(float size, boolean bold, Color colour) {
    static Face plain(float size) {
      return new Face(size, false, Color.BLACK);
    }

    static Face strong(float size) {
      return new Face(size, true, Color.BLACK);
    }

    static Face quiet(float size) {
      return new Face(size, false, new Color(0x55, 0x55, 0x55));
    }
  }

  float y() {
    return y;
  }

  LetterPage down(float points) {
    y -= points;
    return this;
  }

  /** Goes on at this height above the lower edge. */
  LetterPage at(float height) {
    y = height;
    return this;
  }

  LetterPage centred(String text, Face face) throws IOException {
    for (String line : lines(text, face.size(), WIDTH)) {
      float free = WIDTH - widthOf(line, face.size());
      write(LEFT + free / 2, line, face);
    }
    return this;
  }

  LetterPage paragraph(float x, float width, String text, Face face) throws IOException {
    for (String line : lines(text, face.size(), width)) {
      write(x, line, face);
    }
    return this;
  }

  /** A name at the left and what it is beside it. */
  LetterPage fact(String name, String value) throws IOException {
    float column = 120;
    float top = y;
    write(LEFT, name, Face.quiet(10.5f));
    y = top;
    paragraph(LEFT + column, WIDTH - column, value, Face.plain(10.5f));
    return down(3);
  }

  LetterPage rule(float thickness) throws IOException {
    content.setLineWidth(thickness);
    content.moveTo(LEFT, y);
    content.lineTo(LEFT + WIDTH, y);
    content.stroke();
    return this;
  }

  /** Black squares, the first row on top; {@code side} is how many there are in a row. */
  LetterPage squares(float x, float size, int side, IntPredicate black) throws IOException {
    float one = size / side;
    for (int number = 0; number < side * side; number++) {
      if (black.test(number)) {
        int row = number / side;
        content.addRect(x + (number % side) * one, y + size - (row + 1) * one, one, one);
      }
    }
    content.setNonStrokingColor(Color.BLACK);
    content.fill();
    return this;
  }

  byte[] file() throws IOException {
    content.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private void write(float x, String line, Face face) throws IOException {
    y -= face.size() * SPACING;
    if (y < BOTTOM) {
      return;
    }
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

  private List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : pieces(writable(text), size, width)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (widthOf(longer, size) > width && !line.isEmpty()) {
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
      while (widthOf(rest, size) > width) {
        int end = rest.length() - 1;
        while (widthOf(rest.substring(0, end), size) > width) {
          end--;
        }
        pieces.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      pieces.add(rest);
    }
    return pieces;
  }

  private float widthOf(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** A character the font lacks becomes a question mark instead of costing the whole letter. */
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

  @Override
  public void close() throws IOException {
    document.close();
  }
}
