package id.satuwarga.server.report;

import id.satuwarga.server.inventory.RegisterFigures.Figures;
import id.satuwarga.server.platform.sheet.Cell;
import id.satuwarga.server.platform.sheet.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    return new Workbook.Table(
        "Ringkasan",
        titles(report),
        List.of("Hal", "Nilai"),
        Stream.of(apps(report.total()), duplicates(report), savings(report))
            .flatMap(List::stream)
            .toList());
  }

  private static List<List<Cell>> apps(Figures all) {
    return List.of(
        line("Aplikasi dalam inventaris", Cell.number(all.apps())),
        line("Aktif digunakan", Cell.number(all.live())),
        line("Rencana, dibangun, atau uji coba", Cell.number(all.building())),
        line("Terbengkalai", Cell.number(all.abandoned())),
        line("Nonaktif", Cell.number(all.obsolete())),
        line(
            "Bagian yang nonaktif",
            Cell.share(all.apps() == 0 ? 0 : all.obsolete() / (double) all.apps())),
        line("Dipakai langsung oleh warga", Cell.number(all.citizens())),
        line("Biaya setahun yang tercatat", Cell.rupiah(all.yearlyCost())),
        line("Di antaranya untuk yang terbengkalai", Cell.rupiah(all.abandonedCost())),
        line("Aplikasi tanpa catatan biaya", Cell.number(all.unpriced())));
  }

  /** As {@link ReportPaper#duplicates} has them, each figure in a cell of its own. */
  private static List<List<Cell>> duplicates(RegisterReport report) {
    DoubleFigures known = report.duplicates();
    DecisionFigures decisions = report.decisions();
    List<List<Cell>> lines = new ArrayList<>();
    if (known == null) {
      lines.add(line("Diduga sama, belum diputuskan orang", Cell.text(ReportPaper.PENDING)));
      lines.add(line("Dipastikan sama oleh petugas", Cell.text(ReportPaper.PENDING)));
    } else {
      lines.addAll(groups("Diduga sama, belum diputuskan orang", known.suspected()));
      lines.addAll(groups("Dipastikan sama oleh petugas", known.confirmed()));
    }
    lines.add(
        line(
            "Aplikasi yang disebut sama dengan aplikasi lain",
            Cell.number(report.total().duplicates())));
    lines.add(line("Dinilai dalam audit: aplikasi", Cell.number((long) decisions.judged())));
    lines.add(line("Diputuskan melalui audit: aplikasi", Cell.number((long) decisions.decided())));
    lines.add(line("- digabung ke mini-app", Cell.number((long) decisions.merge())));
    lines.add(line("- menjadi mini-app", Cell.number((long) decisions.becomeMiniApp())));
    lines.add(line("- dihentikan", Cell.number((long) decisions.takeDown())));
    lines.add(line("- dipertahankan", Cell.number((long) decisions.keep())));
    lines.add(line("Keputusan sudah dilaksanakan", Cell.number((long) decisions.carriedOut())));
    lines.add(line("Keputusan lewat waktu", Cell.number((long) decisions.overdue())));
    return lines;
  }

  private static List<List<Cell>> groups(String name, DoubleFigures.Groups groups) {
    return List.of(
        line(name + ": kelompok", Cell.number((long) groups.clusters())),
        line(name + ": aplikasi", Cell.number((long) groups.apps())),
        line(name + ": biaya setahun", Cell.rupiah(groups.yearlyCost())));
  }

  private static List<List<Cell>> savings(RegisterReport report) {
    return List.of(
        line("Sedang dinonaktifkan", Cell.number(report.total().leaving())),
        line("Sudah dihemat sebulan", Cell.rupiah(report.monthlySaving())),
        line("Akan dihemat sebulan", Cell.rupiah(report.monthlySavingToCome())),
        line(
            "Aplikasi lama yang digantikan mini-app (seluruh SatuWarga)",
            Cell.number((long) report.replaced().apps())),
        line(
            "Nilainya setahun (seluruh SatuWarga)", Cell.rupiah(report.replaced().yearlySaving())));
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
