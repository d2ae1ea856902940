package id.satuwarga.server.report;

import static id.satuwarga.server.platform.text.Written.number;
import static id.satuwarga.server.platform.text.Written.rupiah;
import static id.satuwarga.server.platform.text.Written.share;

import id.satuwarga.server.inventory.RegisterFigures.Figures;
import id.satuwarga.server.platform.pdf.Paper;
import id.satuwarga.server.platform.text.Written;
import id.satuwarga.server.region.RegionName;
import id.satuwarga.server.region.RegionZone;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Parts that both papers have, in Bahasa Indonesia. */
final class ReportPaper {
  private static final int LONGEST_PLOT = 12;
  private static final int LONGEST_TABLE = 40;
  private static final List<Paper.Column> COLUMNS =
      List.of(
          new Paper.Column("", 0.32f, false),
          new Paper.Column("Aplikasi", 0.1f, true),
          new Paper.Column("Aktif", 0.09f, true),
          new Paper.Column("Terbengkalai", 0.13f, true),
          new Paper.Column("Nonaktif", 0.11f, true),
          new Paper.Column("Biaya setahun", 0.25f, true));

  static final String PENDING = "sedang dihitung";

  private ReportPaper() {}

  static String territory(RegisterReport report) {
    return report.covered().stream().map(RegionName::name).collect(Collectors.joining(", "));
  }

  static String day(RegisterReport report) {
    RegionZone zone =
        report.covered().stream()
            .findFirst()
            .map(region -> RegionZone.of(region.code()))
            .orElse(RegionZone.WIB);
    return Written.day(report.asOf().atZone(zone.zone()).toLocalDate());
  }

  static List<Paper.Fact> summary(RegisterReport report) {
    Figures all = report.total();
    return List.of(
        new Paper.Fact("Aplikasi dalam inventaris", number(all.apps())),
        new Paper.Fact("Aktif digunakan", number(all.live())),
        new Paper.Fact("Rencana, dibangun, atau uji coba", number(all.building())),
        new Paper.Fact("Terbengkalai", number(all.abandoned())),
        new Paper.Fact(
            "Nonaktif", number(all.obsolete()) + " (" + share(all.obsolete(), all.apps()) + ")"),
        new Paper.Fact("Dipakai langsung oleh warga", number(all.citizens())),
        new Paper.Fact("Biaya setahun yang tercatat", rupiah(all.yearlyCost())),
        new Paper.Fact("Di antaranya untuk yang terbengkalai", rupiah(all.abandonedCost())),
        new Paper.Fact("Aplikasi tanpa catatan biaya", number(all.unpriced())),
        new Paper.Fact("Sedang dinonaktifkan", number(all.leaving())),
        new Paper.Fact("Sudah dihemat sebulan", rupiah(report.monthlySaving())),
        new Paper.Fact("Akan dihemat sebulan", rupiah(report.monthlySavingToCome())));
  }

  /** Suspected, confirmed and decided stand apart: only people make a duplicate of a likeness. */
  static List<Paper.Fact> duplicates(RegisterReport report) {
    DoubleFigures known = report.duplicates();
    DecisionFigures decisions = report.decisions();
    return List.of(
        new Paper.Fact(
            "Diduga sama, belum diputuskan orang",
            known == null ? PENDING : groups(known.suspected())),
        new Paper.Fact(
            "Dipastikan sama oleh petugas", known == null ? PENDING : groups(known.confirmed())),
        new Paper.Fact(
            "Aplikasi yang disebut sama dengan aplikasi lain", number(report.total().duplicates())),
        new Paper.Fact(
            "Diputuskan melalui audit",
            number(decisions.decided()) + " dari " + number(decisions.judged()) + " aplikasi"),
        new Paper.Fact("- digabung ke mini-app", number(decisions.merge())),
        new Paper.Fact("- menjadi mini-app", number(decisions.becomeMiniApp())),
        new Paper.Fact("- dihentikan", number(decisions.takeDown())),
        new Paper.Fact("- dipertahankan", number(decisions.keep())),
        new Paper.Fact(
            "Keputusan sudah dilaksanakan",
            number(decisions.carriedOut())
                + (decisions.overdue() == 0
                    ? ""
                    : " (" + number(decisions.overdue()) + " lewat waktu)")));
  }

  private static String groups(DoubleFigures.Groups groups) {
    return number(groups.clusters())
        + " kelompok, "
        + number(groups.apps())
        + " aplikasi, "
        + rupiah(groups.yearlyCost())
        + " setahun";
  }

  static void plot(Paper paper, String heading, List<RegisterReport.Line> lines)
      throws IOException {
    paper
        .heading(heading)
        .bars(
            lines.stream()
                .limit(LONGEST_PLOT)
                .map(
                    line ->
                        new Paper.Bar(
                            line.name(), line.figures().apps(), number(line.figures().apps())))
                .toList());
    left(paper, lines.size() - LONGEST_PLOT);
  }

  static void table(Paper paper, String heading, String first, List<RegisterReport.Line> lines)
      throws IOException {
    List<Paper.Column> columns =
        List.of(
            new Paper.Column(first, COLUMNS.get(0).share(), false),
            COLUMNS.get(1),
            COLUMNS.get(2),
            COLUMNS.get(3),
            COLUMNS.get(4),
            COLUMNS.get(5));
    paper
        .heading(heading)
        .table(columns, lines.stream().limit(LONGEST_TABLE).map(ReportPaper::row).toList());
    left(paper, lines.size() - LONGEST_TABLE);
  }

  private static List<String> row(RegisterReport.Line line) {
    Figures figures = line.figures();
    return List.of(
        line.name(),
        number(figures.apps()),
        number(figures.live()),
        number(figures.abandoned()),
        number(figures.obsolete()),
        rupiah(figures.yearlyCost()));
  }

  private static void left(Paper paper, int more) throws IOException {
    if (more > 0) {
      paper.note("dan " + number(more) + " lainnya; selengkapnya pada berkas XLSX bukti SPBE.");
    }
  }
}
