package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.sheet.Cell;
import id.satuwarga.server.platform.sheet.Workbook;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Apps as an Excel file with the columns of the CSV, which can be imported again as well. */
final class XlsxExport {
  private XlsxExport() {}

  static byte[] of(List<InventoryApp> apps) {
    List<SheetField> fields = List.of(SheetField.values());
    return new Workbook()
        .with(
            new Workbook.Table(
                "Aplikasi",
                List.of(),
                fields.stream().map(SheetField::head).toList(),
                apps.stream().map(XlsxExport::row).toList()))
        .bytes();
  }

  private static List<Cell> row(InventoryApp app) {
    return Arrays.stream(SheetField.values())
        .map(field -> cell(field, CsvSheet.cell(app, field)))
        .toList();
  }

  private static Cell cell(SheetField field, @Nullable String said) {
    if (said == null) {
      return Cell.text(null);
    }
    return switch (field) {
      case MONTHLY_USERS -> Cell.number(Long.valueOf(said));
      case YEARLY_COST -> Cell.rupiah(Long.valueOf(said));
      case RELEASE_DATE, CONTRACT_UNTIL -> Cell.day(LocalDate.parse(said));
      default -> Cell.text(said);
    };
  }
}
