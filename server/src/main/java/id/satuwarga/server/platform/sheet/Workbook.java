package id.satuwarga.server.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An Excel file (OOXML), written with nothing but the JDK. Numbers and days are cells that can be
 * calculated with; a text is a text whatever it begins with, so that nothing in it is ever
 * calculated.
 */
public final class Workbook {
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final int LONGEST_NAME = 31;
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private final List<Table> tables = new ArrayList<>();

  /** What such a file is called on the web. */
  public static final String MEDIA_TYPE = KIND + "sheet";

  /**
   * One sheet.
   *
   * @param titles lines above the table; none for a table that programs read
   */
  public record Table(
      String name, List<String> titles, List<String> heads, List<List<Cell>> rows) {}

  public Workbook with(Table table) {
    tables.add(table);
    return this;
  }

  static long serial(LocalDate day) {
    return ChronoUnit.DAYS.between(ZERO, day);
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      part(zip, "[Content_Types].xml", types());
      part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
      part(zip, "xl/workbook.xml", book());
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(
              each(at -> relation(at, "worksheet", "worksheets/sheet" + at + ".xml"))
                  + relation(tables.size() + 1, "styles", "styles.xml")));
      part(zip, "xl/styles.xml", TableXml.STYLES);
      for (int at = 0; at < tables.size(); at++) {
        part(zip, "xl/worksheets/sheet" + (at + 1) + ".xml", TableXml.of(tables.get(at)));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes what is written", impossible);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String types() {
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\""
        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
        + type("workbook", "sheet.main")
        + type("styles", "styles")
        + each(at -> type("worksheets/sheet" + at, "worksheet"))
        + "</Types>";
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, KIND, kind);
  }

  private String book() {
    return "<workbook xmlns=\""
        + TableXml.SPACE
        + "\" xmlns:r=\""
        + OFFICE
        + "relationships\"><sheets>"
        + each(
            at ->
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                    .formatted(TableXml.escaped(name(tables.get(at - 1).name())), at, at))
        + "</sheets></workbook>";
  }

  private static String name(String name) {
    String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ");
    return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
  }

  private static String relation(int number, String kind, String target) {
    return "<Relationship Id=\"r%d\" Type=\"%srelationships/%s\" Target=\"%s\"/>"
        .formatted(number, OFFICE, kind, target);
  }

  /** For each table by its number, from 1. */
  private String each(IntFunction<String> part) {
    return IntStream.rangeClosed(1, tables.size()).mapToObj(part).collect(Collectors.joining());
  }
}
