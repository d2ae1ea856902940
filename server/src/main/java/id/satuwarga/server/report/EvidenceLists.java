package id.satuwarga.server.report;

import id.satuwarga.server.inventory.Duplicates.Group;
import id.satuwarga.server.inventory.RegisterApps;
import id.satuwarga.server.platform.sheet.Cell;
import id.satuwarga.server.platform.sheet.Workbook;
import id.satuwarga.server.platform.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheets of single things: indicators, duplicates, apps. */
final class EvidenceLists {
  private static final List<String> HEADS =
      List.of(
          "Nama", "OPD", "Wilayah", "Keadaan", "Pengguna", "Kategori", "Biaya setahun", "Alamat");

  private EvidenceLists() {}

  static Workbook.Table indicators(RegisterReport report, Indicators indicators) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Indicators.Indicator one : indicators.indicators()) {
      for (IndicatorFigure figure : one.figures()) {
        rows.add(
            List.of(
                Cell.number((long) one.number()),
                Cell.text(one.name()),
                Cell.text(one.shows()),
                Cell.text(figure.label()),
                figure
                    .of(report)
                    .map(value -> figure.isMoney() ? Cell.rupiah(value) : Cell.number(value))
                    .orElse(Cell.text("sedang dihitung"))));
      }
    }
    List<String> titles = new ArrayList<>(EvidenceBook.titles(report));
    titles.add(indicators.caution());
    return new Workbook.Table(
        "Indikator",
        titles,
        List.of("Nomor", "Indikator", "Yang ditunjukkan", "Angka", "Nilai"),
        rows);
  }

  /** A line for each app of each group; those that nobody judged are marked as that. */
  static Workbook.Table duplicates(Evidence evidence) {
    Map<UUID, RegisterApps.Line> apps =
        evidence.apps().stream()
            .collect(Collectors.toMap(RegisterApps.Line::id, Function.identity()));
    Map<String, String> opds = evidence.opds();
    List<List<Cell>> rows = new ArrayList<>();
    long number = 0;
    for (Group group : evidence.groups()) {
      number++;
      for (UUID id : group.apps()) {
        RegisterApps.Line app = apps.get(id);
        if (app != null) {
          List<Cell> row = new ArrayList<>();
          row.add(Cell.number(number));
          row.add(Cell.text(group.isConfirmed() ? "Dipastikan" : "Diduga"));
          row.addAll(cells(app, evidence, opds));
          rows.add(row);
        }
      }
    }
    List<String> heads = new ArrayList<>(List.of("Kelompok", "Kepastian"));
    heads.addAll(HEADS);
    return new Workbook.Table("Diduga sama", EvidenceBook.titles(evidence.report()), heads, rows);
  }

  static Workbook.Table apps(Evidence evidence) {
    Map<String, String> opds = evidence.opds();
    return new Workbook.Table(
        "Aplikasi",
        EvidenceBook.titles(evidence.report()),
        HEADS,
        evidence.apps().stream().map(app -> cells(app, evidence, opds)).toList());
  }

  private static List<Cell> cells(
      RegisterApps.Line app, Evidence evidence, Map<String, String> opds) {
    return List.of(
        Cell.text(app.name()),
        Cell.text(opds.getOrDefault(app.opd().value(), app.opd().value())),
        Cell.text(evidence.placeNames().apply(app.region())),
        Cell.text(ReportWords.status(app.status(), Language.ID)),
        Cell.text(app.isForCitizens() ? "Warga" : "Pegawai"),
        Cell.text(String.join(", ", app.categories())),
        Cell.rupiah(app.yearlyCost()),
        Cell.text(app.address()));
  }
}
