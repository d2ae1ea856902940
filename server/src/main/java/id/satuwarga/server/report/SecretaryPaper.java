package id.satuwarga.server.report;

import static id.satuwarga.server.platform.text.Written.number;
import static id.satuwarga.server.platform.text.Written.rupiah;
import static id.satuwarga.server.platform.text.Written.share;

import id.satuwarga.server.inventory.RegisterFigures.Figures;
import id.satuwarga.server.platform.pdf.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What Diskominfo tells the regional secretary of the apps there are. */
final class SecretaryPaper {
  private SecretaryPaper() {}

  static byte[] of(RegisterReport report) {
    try (Paper paper = new Paper("Laporan inventaris aplikasi pemerintah")) {
      paper
          .centred("LAPORAN INVENTARIS APLIKASI PEMERINTAH", 15)
          .centred(ReportPaper.territory(report), 12)
          .rule()
          .paragraph("Kepada Yth. Sekretaris Daerah")
          .paragraph(opening(report))
          .heading("Ringkasan")
          .facts(ReportPaper.summary(report));
      paper
          .heading("Aplikasi yang sama")
          .facts(ReportPaper.duplicates(report))
          .note(
              "Diduga: sistem menilai mirip dan belum semuanya dinilai orang. Dipastikan: petugas"
                  + " menyatakan seluruh kelompok satu aplikasi. Diputuskan: audit sudah"
                  + " menetapkan nasibnya. Aplikasi yang sudah nonaktif tidak dihitung dalam"
                  + " kelompok.");
      paper.heading("Menuju satu aplikasi").paragraph(progress(report));
      ReportPaper.plot(paper, "Aplikasi menurut keadaan", report.byStatus());
      ReportPaper.plot(paper, "Aplikasi menurut OPD", report.byOpd());
      ReportPaper.table(paper, "Rincian menurut OPD", "OPD", report.byOpd());
      if (report.byRegion().size() > 1) {
        ReportPaper.table(paper, "Rincian menurut wilayah", "Wilayah", report.byRegion());
      }
      ReportPaper.plot(paper, "Aplikasi menurut kategori", report.byCategory());
      paper.note(
          "Satu aplikasi dapat termasuk beberapa kategori. Biaya adalah biaya setahun yang dicatat"
              + " OPD, tanpa aplikasi yang sudah nonaktif. Dibuat oleh SatuWarga dari inventaris"
              + " pada "
              + ReportPaper.day(report)
              + ".");
      return paper.file();
    } catch (IOException failure) {
      throw new UncheckedIOException("The report could not be drawn", failure);
    }
  }

  private static String opening(RegisterReport report) {
    Figures all = report.total();
    return "Bersama ini dilaporkan keadaan aplikasi pemerintah di "
        + ReportPaper.territory(report)
        + " per "
        + ReportPaper.day(report)
        + ". Tercatat "
        + number(all.apps())
        + " aplikasi milik "
        + number(report.byOpd().size())
        + " OPD dengan biaya "
        + rupiah(all.yearlyCost())
        + " setahun; "
        + number(all.abandoned())
        + " di antaranya terbengkalai dan masih dibiayai "
        + rupiah(all.abandonedCost())
        + " setahun.";
  }

  private static String progress(RegisterReport report) {
    Figures all = report.total();
    return number(all.obsolete())
        + " dari "
        + number(all.apps())
        + " aplikasi ("
        + share(all.obsolete(), all.apps())
        + ") sudah nonaktif dan "
        + number(all.leaving())
        + " sedang dinonaktifkan. Yang sudah nonaktif menghemat "
        + rupiah(report.monthlySaving())
        + " sebulan; yang sedang dinonaktifkan akan menghemat "
        + rupiah(report.monthlySavingToCome())
        + " lagi. Di seluruh SatuWarga, mini-app yang terbit menggantikan "
        + number(report.replaced().apps())
        + " aplikasi lama senilai "
        + rupiah(report.replaced().yearlySaving())
        + " setahun.";
  }
}
