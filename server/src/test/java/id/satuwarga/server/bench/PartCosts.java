package id.satuwarga.server.bench;

import id.satuwarga.server.platform.web.ValidationCost;
import io.vertx.core.Vertx;
import java.util.Map;

/** What single steps of a request cost, measured in this process without any HTTP. */
final class PartCosts {
  private static final ValidationCost.Sample GET_INBOX =
      new ValidationCost.Sample("listInbox", "limit=20&unread=true", Map.of(), "");
  private static final ValidationCost.Sample POST_NOTICE =
      new ValidationCost.Sample(
          "sendNotice",
          "",
          Map.of("Idempotency-Key", "complaint-42-answer-1"),
          """
          {"recipient":"p1_Yk3vQx0m6c2Zr8sT5uW7aB9dE1fG3hJ4","app_id":"id.batam.apekesah",
          "category":"complaint_status","subject":"Pengaduan Anda dijawab",
          "body":"Petugas sedang menuju lokasi.","page":"/complaints/42",
          "reference":"complaint-42-answer-1"}
          """);
  private final Vertx vertx;
  private final Site site;
  private final Report report;

  PartCosts(Vertx vertx, Site site, Report report) {
    this.vertx = vertx;
    this.site = site;
    this.report = report;
  }

  void measure(Requests requests) {
    report.line("\nParts of a request");
    TokenCost tokens = new TokenCost(site.component().doorkeepers().authenticator());
    report.figure("token not seen before", tokens.cold(requests.tokens()), "µs", "");
    report.figure("token seen before", tokens.warm(requests.token(1)), "µs", "aim ≤ 4");
    ValidationCost validation = Setup.await(ValidationCost.of(vertx));
    report.figure("contract check, GET inbox, ours", validation.ours(GET_INBOX), "µs CPU", "");
    report.figure(
        "contract check, GET inbox, vertx-openapi", validation.theirs(GET_INBOX), "µs CPU", "");
    report.figure("contract check, POST notices, ours", validation.ours(POST_NOTICE), "µs CPU", "");
    report.figure(
        "contract check, POST notices, vertx-openapi",
        validation.theirs(POST_NOTICE),
        "µs CPU",
        "");
  }
}
