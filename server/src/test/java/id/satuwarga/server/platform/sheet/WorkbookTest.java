package id.satuwarga.server.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class WorkbookTest {
  private static String sheet(List<String> titles, Cell... cells) throws IOException {
    Workbook.Table table =
        new Workbook.Table("Satu/dua", titles, List.of("A"), List.of(List.of(cells)));
    return part(new Workbook().with(table).bytes(), "xl/worksheets/sheet1.xml");
  }

  private static String part(byte[] file, String name) throws IOException {
    Path copy = Files.write(Files.createTempFile("buku-", ".xlsx"), file);
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      assertThat(entry).as(name).isNotNull();
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(copy);
    }
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
        .containsPattern("<c r=\"A2\" s=\"\\d+\" t=\"n\"><v>12</v></c>")
        .containsPattern("<c r=\"B2\" s=\"\\d+\" t=\"n\"><v>1250000</v></c>")
        .containsPattern("<c r=\"C2\" s=\"\\d+\" t=\"n\"><v>0.5</v></c>")
        .containsPattern("<c r=\"D2\" s=\"\\d+\" t=\"n\"><v>46349(.0)?</v></c>");
  }

  @Test
  void sumsAndDaysAreWrittenAsIndonesiaWritesThem() throws IOException {
    byte[] file =
        new Workbook()
            .with(
                new Workbook.Table(
                    "Satu",
                    List.of(),
                    List.of("A"),
                    List.of(
                        List.of(Cell.rupiah(1_250_000L), Cell.day(LocalDate.of(2026, 11, 23))))))
            .bytes();

    assertThat(part(file, "xl/styles.xml"))
        .contains("[$Rp-421]\\ #,##0")
        .contains("[$-421]d\\ mmmm\\ yyyy");
  }

  @Test
  void aTextIsNeverCalculatedAndCarriesNoMarkup() throws IOException {
    assertThat(sheet(List.of(), Cell.text("=1+1<&\u0000\uFFFE 😀"), Cell.text(null)))
        .containsPattern(
            "<c r=\"A2\" s=\"\\d+\" t=\"inlineStr\"><is><t[^>]*>=1\\+1&lt;&amp; &#x1f600;</t>")
        .doesNotContain("<f>", "\u0000", "\uFFFE", "r=\"B2\"");
  }

  @Test
  void aLongTextIsCutBetweenLetters() throws IOException {
    assertThat(sheet(List.of(), Cell.text("a" + "😀".repeat(20_000))))
        .contains("&#x1f600;</t>")
        .doesNotContain("\uFFFD", "?</t>", "&#xd83d");
  }

  @Test
  void titlesStandAboveTheTable() throws IOException {
    assertThat(sheet(List.of("Judul", "Batam"), Cell.number(1L)))
        .containsPattern("<c r=\"A1\"[^>]*>.{0,20}<t[^>]*>Judul")
        .containsPattern("<c r=\"A4\"[^>]*>.{0,20}<t[^>]*>A<")
        .contains("<autoFilter ref=\"A4:A5\"");
  }

  @Test
  void aSheetIsCalledWhatASpreadsheetAllows() throws IOException {
    Workbook.Table table =
        new Workbook.Table(
            "Aplikasi: [semua]/OPD yang sangat panjang", List.of(), List.of(), List.of());
    assertThat(part(new Workbook().with(table).bytes(), "xl/workbook.xml"))
        .containsPattern("<sheet name=\"Aplikasi[^\\[\\]:/\"]{5,23}\"");
  }
}
