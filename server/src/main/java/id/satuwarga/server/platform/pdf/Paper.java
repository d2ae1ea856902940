package id.satuwarga.server.platform.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A4 pages that are written from the top down and go on by themselves, each with its number and
 * what it is a page of.
 */
public final class Paper implements AutoCloseable {
  private static final float LEFT = 56;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 60;
  private static final float BOTTOM = 64;
  private static final float SPACING = 1.38f;
  private static final float TEXT = 10;
  private static final float SMALL = 8.5f;
  private static final float GAP = 8;
  private static final float PADDING = 4;
  private static final float BAR = 11;
  private static final Color SHADE = new Color(0xE8, 0xEE, 0xF5);
  private static final Color INK = new Color(0x1F, 0x5A, 0x96);
  private static final Color LINE = new Color(0xB8, 0xC2, 0xCC);
  private final PDDocument document = new PDDocument();
  private final Lettering lettering;
  private final String title;
  private PDPageContentStream content;
  private float y = TOP;

  public Paper(String title) throws IOException {
    this.title = title;
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage("id-ID");
    lettering = Lettering.of(document);
    content = page();
  }

  /** What stands beside a name. */
  public record Fact(String name, String value) {}

  /** A length and what it stands for. */
  public record Bar(String name, long size, String shown) {}

  /** A column: its head, its share of the width, and whether it holds figures. */
  public record Column(String head, float share, boolean figures) {}

  public Paper centred(String text, float size) throws IOException {
    for (String line : lettering.lines(text, size, WIDTH)) {
      need(size * SPACING);
      line(LEFT + (WIDTH - lettering.width(line, size)) / 2, line, Face.strong(size));
    }
    return this;
  }

  /** A heading never stands alone at the foot of a page. */
  public Paper heading(String text) throws IOException {
    need(90);
    y -= 10;
    for (String line : lettering.lines(text, 12, WIDTH)) {
      line(LEFT, line, Face.strong(12));
    }
    y -= 6;
    return this;
  }

  public Paper paragraph(String text) throws IOException {
    return paragraph(text, Face.plain(TEXT));
  }

  public Paper note(String text) throws IOException {
    return paragraph(text, Face.quiet(SMALL));
  }

  private Paper paragraph(String text, Face face) throws IOException {
    for (String line : lettering.lines(text, face.size(), WIDTH)) {
      need(face.size() * SPACING);
      line(LEFT, line, face);
    }
    y -= GAP / 2;
    return this;
  }

  public Paper facts(List<Fact> facts) throws IOException {
    for (Fact fact : facts) {
      List<String> name = lettering.lines(fact.name(), TEXT, WIDTH / 2 - GAP);
      List<String> value = lettering.lines(fact.value(), TEXT, WIDTH / 2);
      float height = Math.max(name.size(), value.size()) * TEXT * SPACING;
      need(height);
      float top = y;
      for (String line : name) {
        line(LEFT, line, Face.quiet(TEXT));
      }
      y = top;
      for (String line : value) {
        line(LEFT + WIDTH / 2, line, Face.strong(TEXT));
      }
      y = top - height;
    }
    y -= GAP;
    return this;
  }

  public Paper rule() throws IOException {
    y -= GAP;
    content.setStrokingColor(Color.BLACK);
    content.setLineWidth(1.2f);
    content.moveTo(LEFT, y);
    content.lineTo(LEFT + WIDTH, y);
    content.stroke();
    y -= GAP;
    return this;
  }

  /** The longest bar fills its room. */
  public Paper bars(List<Bar> bars) throws IOException {
    long most = Math.max(1, bars.stream().mapToLong(Bar::size).max().orElse(1));
    float names = WIDTH * 0.36f;
    float room = WIDTH * 0.44f;
    for (Bar bar : bars) {
      List<String> name = lettering.lines(bar.name(), SMALL, names - GAP);
      need(Math.max(BAR + 5, name.size() * SMALL * SPACING + 3));
      float top = y;
      for (String line : name) {
        line(LEFT, line, Face.plain(SMALL));
      }
      float end = Math.min(y - 3, top - BAR - 5);
      float length = Math.max(0.5f, room * bar.size() / most);
      box(LEFT + names, top - BAR - 1, length, BAR, INK);
      y = top;
      line(LEFT + names + length + PADDING, bar.shown(), Face.plain(SMALL));
      y = end;
    }
    y -= GAP;
    return this;
  }

  /** The head comes again on each page. */
  public Paper table(List<Column> columns, List<List<String>> rows) throws IOException {
    need(60);
    head(columns);
    for (List<String> row : rows) {
      float height = height(columns, row);
      if (y - height < BOTTOM) {
        turn();
        head(columns);
      }
      cells(columns, row, Face.plain(SMALL), height);
    }
    y -= GAP;
    return this;
  }

  private void head(List<Column> columns) throws IOException {
    List<String> heads = columns.stream().map(Column::head).toList();
    float height = height(columns, heads);
    box(LEFT, y - height, WIDTH, height, SHADE);
    cells(columns, heads, Face.strong(SMALL), height);
  }

  private float height(List<Column> columns, List<String> row) throws IOException {
    int most = 1;
    for (int at = 0; at < columns.size(); at++) {
      float width = columns.get(at).share() * WIDTH - 2 * PADDING;
      most = Math.max(most, lettering.lines(row.get(at), SMALL, width).size());
    }
    return most * SMALL * SPACING + 2 * PADDING - 2;
  }

  private void cells(List<Column> columns, List<String> row, Face face, float height)
      throws IOException {
    float top = y;
    float x = LEFT;
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      float width = column.share() * WIDTH;
      y = top - PADDING + 2;
      for (String line : lettering.lines(row.get(at), face.size(), width - 2 * PADDING)) {
        float free = width - 2 * PADDING - lettering.width(line, face.size());
        line(x + PADDING + (column.figures() ? free : 0), line, face);
      }
      x += width;
    }
    y = top - height;
    content.setStrokingColor(LINE);
    content.setLineWidth(0.5f);
    content.moveTo(LEFT, y);
    content.lineTo(LEFT + WIDTH, y);
    content.stroke();
  }

  public byte[] file() throws IOException {
    content.close();
    int pages = document.getNumberOfPages();
    for (int at = 0; at < pages; at++) {
      String foot = title + "  ·  Halaman " + (at + 1) + " dari " + pages;
      try (PDPageContentStream last =
          new PDPageContentStream(
              document, document.getPage(at), PDPageContentStream.AppendMode.APPEND, true)) {
        lettering.write(
            last, LEFT, 40, lettering.lines(foot, SMALL, WIDTH).get(0), Face.quiet(SMALL));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private void need(float height) throws IOException {
    if (y - height < BOTTOM) {
      turn();
    }
  }

  private void turn() throws IOException {
    content.close();
    content = page();
    y = TOP;
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  private void line(float x, String line, Face face) throws IOException {
    y -= face.size() * SPACING;
    lettering.write(content, x, y, line, face);
  }

  private void box(float x, float bottom, float width, float height, Color colour)
      throws IOException {
    content.setNonStrokingColor(colour);
    content.addRect(x, bottom, width, height);
    content.fill();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
