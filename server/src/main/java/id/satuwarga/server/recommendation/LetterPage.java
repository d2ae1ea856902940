package id.satuwarga.server.recommendation;

import id.satuwarga.server.platform.pdf.Face;
import id.satuwarga.server.platform.pdf.Lettering;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * One A4 page that is written from the top down, in a font that travels with the file. What does
 * not fit any more is left out rather than written over something else.
 */
final class LetterPage implements AutoCloseable {
  static final float LEFT = 72;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float SPACING = 1.38f;
  private static final float BOTTOM = 60;
  private final PDDocument document = new PDDocument();
  private final Lettering lettering;
  private final PDPageContentStream content;
  private float y = PDRectangle.A4.getHeight() - 64;

  LetterPage(String title) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage("id-ID");
    lettering = Lettering.of(document);
    content = new PDPageContentStream(document, page);
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
    for (String line : lettering.lines(text, face.size(), WIDTH)) {
      float free = WIDTH - lettering.width(line, face.size());
      write(LEFT + free / 2, line, face);
    }
    return this;
  }

  LetterPage paragraph(float x, float width, String text, Face face) throws IOException {
    for (String line : lettering.lines(text, face.size(), width)) {
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
    lettering.write(content, x, y, line, face);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
