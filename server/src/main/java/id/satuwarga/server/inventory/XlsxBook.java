package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.sheet.UnreadableSheetException;
import id.satuwarga.server.platform.web.Text;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The visible sheets of an Excel file (OOXML), read with nothing but the JDK: shared and inline
 * texts, numbers, days. No document types, no entities, and no more than so many bytes unpacked of
 * each of its parts.
 */
final class XlsxBook {
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_SHEETS = 10;
  private final XMLInputFactory factory = factory();
  private final ZipFile zip;

  private XlsxBook(ZipFile zip) {
    this.zip = zip;
  }

  static boolean is(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /** Rows and cells of each visible sheet, in their order. */
  static List<List<List<String>>> sheets(byte[] file) throws UnreadableSheetException {
    try {
      return unpacked(file);
    } catch (IOException | XMLStreamException | RuntimeException broken) {
      throw new UnreadableSheetException(
          Text.of(
              "Berkas Excel ini rusak, terkunci, atau terlalu besar. Simpan sebagai “CSV UTF-8”,"
                  + " lalu unggah lagi.",
              "The Excel file is broken, locked or too large. Save it as “CSV UTF-8” and send it"
                  + " again."));
    }
  }

  /** By its table of contents, as spreadsheets read it: some writers leave the rest unsaid. */
  private static List<List<List<String>>> unpacked(byte[] file)
      throws IOException, XMLStreamException, UnreadableSheetException {
    Path copy = Files.createTempFile("satuwarga-sheet-", ".xlsx");
    try {
      Files.write(copy, file);
      try (ZipFile zip = new ZipFile(copy.toFile())) {
        if (zip.size() > MOST_ENTRIES) {
          throw new IOException("too many entries");
        }
        return new XlsxBook(zip).read();
      }
    } finally {
      Files.delete(copy);
    }
  }

  /** What is done with one part of the file. */
  private interface Reading<T> {
    T of(XMLStreamReader xml) throws XMLStreamException, UnreadableSheetException;
  }

  private List<List<List<String>>> read()
      throws IOException, XMLStreamException, UnreadableSheetException {
    Map<String, String> targets =
        part("xl/_rels/workbook.xml.rels", XlsxBook::targets).orElseThrow();
    List<String> names = part("xl/workbook.xml", xml -> visible(xml, targets)).orElseThrow();
    List<String> texts = part("xl/sharedStrings.xml", XlsxBook::texts).orElse(List.of());
    List<Boolean> days = part("xl/styles.xml", XlsxBook::days).orElse(List.of());
    List<List<List<String>>> sheets = new ArrayList<>();
    for (String name : names.subList(0, Math.min(names.size(), MOST_SHEETS))) {
      part(name, xml -> new XlsxSheet(texts, days).rows(xml)).ifPresent(sheets::add);
    }
    return sheets;
  }

  private <T> Optional<T> part(String name, Reading<T> reading)
      throws IOException, XMLStreamException, UnreadableSheetException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream part = new Bounded(zip.getInputStream(entry))) {
      return Optional.of(reading.of(factory.createXMLStreamReader(part, "UTF-8")));
    }
  }

  private static Map<String, String> targets(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String target = xml.getAttributeValue(null, "Target");
        targets.put(
            xml.getAttributeValue(null, "Id"),
            target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
    }
    return targets;
  }

  private static List<String> visible(XMLStreamReader xml, Map<String, String> targets)
      throws XMLStreamException {
    List<String> names = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("sheet")) {
        String state = xml.getAttributeValue(null, "state");
        String target = targets.get(idOf(xml));
        if ((state == null || state.equals("visible")) && target != null) {
          names.add(target);
        }
      }
    }
    return names;
  }

  /** {@code r:id}, whichever edition of the standard names its prefix. */
  private static String idOf(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static List<String> texts(XMLStreamReader xml) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        texts.add(XlsxSheet.text(xml, "si"));
      }
    }
    return texts;
  }

  /** For each style of a cell, whether it shows a number as a day. */
  private static List<Boolean> days(XMLStreamReader xml) throws XMLStreamException {
    Map<String, Boolean> formats = new HashMap<>();
    List<Boolean> styles = new ArrayList<>();
    boolean cells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
              formats.put(
                  xml.getAttributeValue(null, "numFmtId"),
                  isDay(xml.getAttributeValue(null, "formatCode")));
          case "cellXfs" -> cells = true;
          case "xf" -> {
            String format = xml.getAttributeValue(null, "numFmtId");
            if (cells) {
              styles.add(formats.getOrDefault(format, isBuiltInDay(format)));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        cells = false;
      }
    }
    return styles;
  }

  private static boolean isDay(String code) {
    String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return bare.matches("(?i).*(y|d|mmm).*") && !bare.contains("#") && !bare.contains("0");
  }

  private static boolean isBuiltInDay(String format) {
    int id = format == null || !format.matches("\\d{1,4}") ? 0 : Integer.parseInt(format);
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** No more than so much of one part. */
  private static final class Bounded extends FilterInputStream {
    private long unpacked;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      unpacked += Math.max(0, count);
      if (unpacked > MOST_BYTES) {
        throw new IOException("too much is packed");
      }
      return count;
    }
  }
}
