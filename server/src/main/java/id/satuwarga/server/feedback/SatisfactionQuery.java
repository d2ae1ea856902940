package id.satuwarga.server.feedback;

import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.region.RegionCode;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** Which figures somebody wants to see. */
record SatisfactionQuery(
    By by,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    Optional<AppId> app,
    Optional<OpdCode> opd,
    Optional<RegionCode> region) {

  /** What a line of the figures stands for. */
  enum By {
    SERVICE,
    OPD,
    TERRITORY,
    MONTH;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static SatisfactionQuery of(Call call) {
    return new SatisfactionQuery(
        call.query("by").map(word -> By.valueOf(word.toUpperCase(Locale.ROOT))).orElse(By.SERVICE),
        call.query("from").map(YearMonth::parse),
        call.query("to").map(YearMonth::parse),
        call.query("app_id").map(AppId::parse),
        call.query("opd").map(OpdCode::parse),
        call.query("region").map(RegionCode::parse));
  }

  /** Whether a cell is of what is asked for; its month is not looked at. */
  boolean asksFor(Cell cell) {
    return app.filter(wanted -> !wanted.value().equals(cell.appId())).isEmpty()
        && opd.filter(wanted -> !wanted.value().equals(cell.opd())).isEmpty()
        && region.filter(wanted -> !RegionCode.parse(cell.region()).isWithin(wanted)).isEmpty();
  }
}
