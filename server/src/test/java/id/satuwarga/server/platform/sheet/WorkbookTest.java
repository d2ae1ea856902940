package id.satuwarga.server.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WorkbookTest {
  private static String sheet(List<String> titles, Cell... cells) throws IOException {
    Workbook.Table table =
        new Workbook.Table("Satu/dua", titles, List.of("A"), List.of(List.of(cells)));
    return part(new Workbook().with(table).bytes(), "xl/worksheets/sheet1.xml");
  }

  private static String part(byte[] file, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError(name + " is missing");
  }

  @Test
  void numbersSumsSharesAndDaysAreNumbers() throws IOException {
    assertThat(
            sheet(
                List.of(),
                Cell.number(12L),
                Cell.rupiah(1_250_000L),
                Cell.share(0.5),
                Cell.day(LocalDate.of(2026, 11, 23))))
        .contains(
            "<c r=\"A2\" s=\"2\"><v>12</v></c><c r=\"B2\" s=\"3\"><v>1250000</v></c>"
                + "<c r=\"C2\" s=\"4\"><v>0.5</v></c><c r=\"D2\" s=\"5\"><v>46349</v></c>");
  }

  @Test
  void aTextIsNeverCalculatedAndCarriesNoMarkup() throws IOException {
    assertThat(sheet(List.of(), Cell.text("=1+1<&\u0000\uFFFE 😀"), Cell.text(null)))
        .contains(
            "<c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1&lt;&amp; 😀"
                + "</t></is></c></row>")
        .doesNotContain("<f>");
  }

  @Test
  void titlesStandAboveTheTable() throws IOException {
    assertThat(sheet(List.of("Judul", "Batam"), Cell.number(1L)))
        .contains("<row r=\"1\"><c r=\"A1\" s=\"7\"")
        .contains("<row r=\"4\"><c r=\"A4\" s=\"6\"")
        .contains("<autoFilter ref=\"A4:A5\"/>");
  }

  @Test
  void aSheetIsCalledWhatASpreadsheetAllows() throws IOException {
    Workbook.Table table =
        new Workbook.Table(
            "Aplikasi: [semua]/OPD yang sangat panjang", List.of(), List.of(), List.of());
    assertThat(part(new Workbook().with(table).bytes(), "xl/workbook.xml"))
        .contains("<sheet name=\"Aplikasi   semua  OPD yang sang\" sheetId=\"1\"");
  }
}
