package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.Localized;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Apps as a CSV that a spreadsheet opens as it is and that can be imported again: UTF-8 with its
 * mark, semicolons. What a spreadsheet would calculate gets an apostrophe before it.
 */
final class CsvSheet {
  private static final Pattern CALCULATED = Pattern.compile("\\s*[=+@\\t\\r-].*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("[\\s\\S]*[;\"\\r\\n][\\s\\S]*");

  private CsvSheet() {}

  static byte[] of(List<InventoryApp> apps) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    line(csv, Arrays.stream(SheetField.values()).map(SheetField::head));
    apps.forEach(app -> line(csv, Arrays.stream(SheetField.values()).map(f -> said(app, f))));
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder csv, Stream<String> cells) {
    csv.append(cells.map(CsvSheet::written).collect(Collectors.joining(";"))).append("\r\n");
  }

  private static String said(InventoryApp app, SheetField field) {
    String cell = cell(app, field);
    return cell == null ? "" : cell;
  }

  private static String written(String cell) {
    String safe = CALCULATED.matcher(cell).matches() ? "'" + cell : cell;
    return QUOTED.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** As it is written where all is text. */
  static @Nullable String cell(InventoryApp app, SheetField field) {
    AppFacts facts = app.facts();
    Localized description = facts.description();
    AppFacts.Contractor contractor =
        facts.contractors().isEmpty() ? null : facts.contractors().get(0);
    return switch (field) {
      case OPD -> app.opd().value();
      case NAME -> facts.name();
      case SHORT_NAME -> facts.shortName();
      case DESCRIPTION -> description == null ? null : description.id();
      case STATUS -> word(facts.status());
      case USERS -> word(facts.users());
      case PLATFORMS ->
          facts.platforms().stream().map(CsvSheet::word).collect(Collectors.joining(", "));
      case CATEGORIES -> String.join(", ", facts.categories());
      case LANDING_URL -> facts.landingUrl();
      case URL -> facts.url();
      case PACKAGE_NAME -> facts.packageName();
      case RELEASE_DATE -> day(facts.releaseDate());
      case SPBE_SERVICE -> facts.spbeService();
      case APPLICATION -> word(facts.application());
      case DATA_HELD -> String.join("; ", facts.dataHeld());
      case MONTHLY_USERS -> number(facts.monthlyUsers());
      case YEARLY_COST -> number(facts.yearlyCost());
      case BUDGET_SOURCE -> facts.budgetSource();
      case MAINTENANCE -> word(facts.maintenance());
      case CONTRACTOR -> contractor == null ? null : contractor.name();
      case CONTRACT_UNTIL -> contractor == null ? null : day(contractor.until());
      case SECURITY_CONTACT -> facts.securityContact();
      case ORIGIN -> word(facts.origin());
      case MAKER -> word(facts.maker());
      case ACT -> word(facts.act());
      case EXTENDS_APP -> facts.extendsApp();
    };
  }

  private static @Nullable String word(@Nullable Enum<?> word) {
    return word == null ? null : word.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String number(@Nullable Long number) {
    return number == null ? null : number.toString();
  }
}
