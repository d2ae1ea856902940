package id.satuwarga.server.report;

import id.satuwarga.server.inventory.RegisterFigures.Figures;
import id.satuwarga.server.platform.sheet.Cell;
import id.satuwarga.server.platform.sheet.Workbook;
import java.util.List;

/** The evidence as a workbook: a sheet for the sums and one for each way to group the apps. */
final class EvidenceBook {
  private EvidenceBook() {}

  static byte[] of(Evidence evidence, Indicators indicators) {
    RegisterReport report = evidence.report();
    return new Workbook()
        .with(summary(report))
        .with(table(report, "Per keadaan", "Keadaan", report.byStatus()))
        .with(table(report, "Per OPD", "OPD", report.byOpd()))
        .with(table(report, "Per wilayah", "Wilayah", report.byRegion()))
        .with(table(report, "Per kategori", "Kategori", report.byCategory()))
        .with(EvidenceLists.indicators(report, indicators))
        .with(EvidenceLists.duplicates(evidence))
        .with(EvidenceLists.apps(evidence))
        .bytes();
  }

  static List<String> titles(RegisterReport report) {
    return List.of(
        "Bukti dukung SPBE: aplikasi pemerintah",
        ReportPaper.territory(report) + ", per " + ReportPaper.day(report));
  }

  private static Workbook.Table summary(RegisterReport report) {
    Figures all = report.total();
    return new Workbook.Table(
        "Ringkasan",
        titles(report),
        List.of("Hal", "Nilai"),
        List.of(
            line("Aplikasi dalam inventaris", Cell.number(all.apps())),
            line("Aktif digunakan", Cell.number(all.live())),
            line("Rencana, dibangun, atau uji coba", Cell.number(all.building())),
            line("Terbengkalai", Cell.number(all.abandoned())),
            line("Nonaktif", Cell.number(all.obsolete())),
            line(
                "Bagian yang nonaktif",
                Cell.share(all.apps() == 0 ? 0 : all.obsolete() / (double) all.apps())),
            line("Dipakai langsung oleh warga", Cell.number(all.citizens())),
            line("Disebut sama dengan aplikasi lain", Cell.number(all.duplicates())),
            line("Biaya setahun yang tercatat", Cell.rupiah(all.yearlyCost())),
            line("Di antaranya untuk yang terbengkalai", Cell.rupiah(all.abandonedCost())),
            line("Aplikasi tanpa catatan biaya", Cell.number(all.unpriced())),
            line("Sedang dinonaktifkan", Cell.number(all.leaving())),
            line("Sudah dihemat sebulan", Cell.rupiah(report.monthlySaving())),
            line("Akan dihemat sebulan", Cell.rupiah(report.monthlySavingToCome())),
            line(
                "Aplikasi lama yang digantikan mini-app (seluruh SatuWarga)",
                Cell.number((long) report.replaced().apps())),
            line(
                "Nilainya setahun (seluruh SatuWarga)",
                Cell.rupiah(report.replaced().yearlySaving()))));
  }

  private static List<Cell> line(String name, Cell value) {
    return List.of(Cell.text(name), value);
  }

  private static Workbook.Table table(
      RegisterReport report, String name, String first, List<RegisterReport.Line> lines) {
    return new Workbook.Table(
        name,
        titles(report),
        List.of(
            first,
            "Kode",
            "Aplikasi",
            "Aktif",
            "Dibangun",
            "Terbengkalai",
            "Nonaktif",
            "Untuk warga",
            "Sama dengan lain",
            "Biaya setahun",
            "Biaya terbengkalai",
            "Sedang dinonaktifkan",
            "Dihemat setahun"),
        lines.stream().map(EvidenceBook::row).toList());
  }

  private static List<Cell> row(RegisterReport.Line line) {
    Figures figures = line.figures();
    return List.of(
        Cell.text(line.name()),
        Cell.text(line.key()),
        Cell.number(figures.apps()),
        Cell.number(figures.live()),
        Cell.number(figures.building()),
        Cell.number(figures.abandoned()),
        Cell.number(figures.obsolete()),
        Cell.number(figures.citizens()),
        Cell.number(figures.duplicates()),
        Cell.rupiah(figures.yearlyCost()),
        Cell.rupiah(figures.abandonedCost()),
        Cell.number(figures.leaving()),
        Cell.rupiah(figures.saved()));
  }
}
