package id.satuwarga.sample.population.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One A4 page of words and lines. Its font is in the file, so that names look right anywhere. */
final class PdfPage implements AutoCloseable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final PDPageContentStream content;

  PdfPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (InputStream face = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, face);
    }
    content = new PDPageContentStream(document, page);
  }

  /** The file that such a drawing makes. */
  static byte[] drawn(Drawing drawing) {
    try (PdfPage page = new PdfPage();
        ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      drawing.on(page);
      page.content.close();
      page.document.save(file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The document could not be drawn", e);
    }
  }

  /** What is to stand on a page. */
  @FunctionalInterface
  interface Drawing {
    void on(PdfPage page) throws IOException;
  }

  /** Words at a place measured in points from the lower left corner. */
  PdfPage words(int x, int y, int size, String words) throws IOException {
    return words(RenderingMode.FILL, x, y, size, words);
  }

  PdfPage bold(int x, int y, int size, String words) throws IOException {
    return words(RenderingMode.FILL_STROKE, x, y, size, words);
  }

  /** A thin line from left to right. */
  PdfPage line(int x, int y, int width) throws IOException {
    content.moveTo(x, y);
    content.lineTo((float) x + width, y);
    content.stroke();
    return this;
  }

  private PdfPage words(RenderingMode mode, int x, int y, int size, String words)
      throws IOException {
    content.setLineWidth(0.4f);
    content.beginText();
    content.setRenderingMode(mode);
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(writable(words));
    content.endText();
    return this;
  }

  /** A character the font lacks becomes a question mark instead of costing the whole document. */
  private String writable(String words) throws IOException {
    StringBuilder result = new StringBuilder();
    for (int character : words.codePoints().toArray()) {
      result.append(isThere(character) ? Character.toString(character) : "?");
    }
    return result.toString();
  }

  private boolean isThere(int character) throws IOException {
    try {
      return font.encode(Character.toString(character)).length > 0;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
