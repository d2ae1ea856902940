package id.satuwarga.server.report;

import static id.satuwarga.server.platform.text.Written.number;
import static id.satuwarga.server.platform.text.Written.rupiah;

import id.satuwarga.server.platform.pdf.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Evidence for those who judge how far SPBE is: what stands in the register, by what it shows, and
 * the indicators it speaks to.
 */
final class EvidencePaper {
  private EvidencePaper() {}

  static byte[] of(RegisterReport report, Indicators indicators) {
    try (Paper paper = new Paper("Bukti dukung SPBE: aplikasi pemerintah")) {
      paper
          .centred("BUKTI DUKUNG SPBE", 15)
          .centred("Pengelolaan aplikasi, " + ReportPaper.territory(report), 12)
          .rule()
          .paragraph(
              "Angka diambil dari inventaris aplikasi SatuWarga pada "
                  + ReportPaper.day(report)
                  + ". Setiap perubahan inventaris tercatat dengan waktu dan pelakunya, dan dapat"
                  + " diperiksa pada riwayat aplikasi serta catatan audit berantai.");
      paper.heading("1. Inventaris aplikasi tersedia").facts(ReportPaper.summary(report));
      ReportPaper.plot(paper, "2. Keadaan setiap aplikasi diketahui", report.byStatus());
      ReportPaper.table(paper, "3. Pemilik setiap aplikasi diketahui", "OPD", report.byOpd());
      ReportPaper.table(paper, "4. Sebaran menurut wilayah", "Wilayah", report.byRegion());
      ReportPaper.plot(paper, "5. Urusan yang dilayani", report.byCategory());
      paper
          .heading("6. Aplikasi sejenis ditemukan dan diputuskan")
          .facts(ReportPaper.duplicates(report))
          .heading("7. Yang tidak dipakai dihentikan")
          .facts(
              List.of(
                  new Paper.Fact("Sedang dinonaktifkan", number(report.total().leaving())),
                  new Paper.Fact("Nonaktif", number(report.total().obsolete())),
                  new Paper.Fact("Sudah dihemat sebulan", rupiah(report.monthlySaving())),
                  new Paper.Fact(
                      "Aplikasi lama yang digantikan mini-app (seluruh SatuWarga)",
                      number(report.replaced().apps()))));
      paper.heading("8. Indikator yang didukung").note(indicators.caution());
      for (Indicators.Indicator one : indicators.indicators()) {
        paper
            .heading("Indikator " + one.number() + ": " + one.name())
            .paragraph(one.shows())
            .facts(one.figures().stream().map(figure -> fact(report, figure)).toList());
      }
      paper.note(
          "Setiap aplikasi, kelompok yang sama, dan angka per indikator ada pada berkas XLSX bukti"
              + " SPBE.");
      return paper.file();
    } catch (IOException failure) {
      throw new UncheckedIOException("The evidence could not be drawn", failure);
    }
  }

  private static Paper.Fact fact(RegisterReport report, IndicatorFigure figure) {
    return new Paper.Fact(
        figure.label(),
        figure
            .of(report)
            .map(value -> figure.isMoney() ? rupiah(value) : number(value))
            .orElse("sedang dihitung"));
  }
}
