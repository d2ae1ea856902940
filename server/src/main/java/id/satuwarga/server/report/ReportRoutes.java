package id.satuwarga.server.report;

import id.satuwarga.server.platform.sheet.Workbook;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.inject.Inject;

/** Operations that tell of the register. The papers are in Bahasa Indonesia, whoever asks. */
final class ReportRoutes implements RouteSource {
  private static final String PDF = "application/pdf";
  private static final int MOST = 200;
  private final Reports reports;
  private final Indicators indicators;
  private final Vertx vertx;

  @Inject
  ReportRoutes(Reports reports, Indicators indicators, Vertx vertx) {
    this.indicators = indicators;
    this.reports = reports;
    this.vertx = vertx;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("getRegisterReport", this::figures),
        Route.query("getSecretaryReport", this::secretary),
        Route.query("getSpbeEvidence", this::evidence));
  }

  private Future<Reply> figures(Call call) {
    return reports
        .of(call.caller(), region(call), call.language())
        .map(report -> Reply.ok(report.shortened(MOST)));
  }

  private Future<Reply> secretary(Call call) {
    return read(call)
        .compose(report -> drawn(() -> SecretaryPaper.of(report)))
        .map(bytes -> attached(Reply.bytes(PDF, bytes), "laporan-sekretaris-daerah.pdf"));
  }

  private Future<Reply> evidence(Call call) {
    return call.query("format").filter("xlsx"::equals).isPresent()
        ? reports
            .evidence(call.caller(), region(call))
            .compose(evidence -> drawn(() -> EvidenceBook.of(evidence, indicators)))
            .map(bytes -> attached(Reply.bytes(Workbook.MEDIA_TYPE, bytes), "bukti-spbe.xlsx"))
        : read(call)
            .compose(report -> drawn(() -> EvidencePaper.of(report, indicators)))
            .map(bytes -> attached(Reply.bytes(PDF, bytes), "bukti-spbe.pdf"));
  }

  private Future<RegisterReport> read(Call call) {
    return reports.of(call.caller(), region(call), Language.ID);
  }

  private Future<byte[]> drawn(Callable<byte[]> drawing) {
    return vertx.executeBlocking(drawing, false);
  }

  private static Optional<RegionCode> region(Call call) {
    return call.query("region").map(RegionCode::parse);
  }

  private static Reply attached(Reply reply, String name) {
    return reply.withHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
