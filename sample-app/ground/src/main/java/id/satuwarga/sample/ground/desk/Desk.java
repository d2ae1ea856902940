package id.satuwarga.sample.ground.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything under {@code /petugas}: sees to it that an officer asks, and leaves the rest to the
 * pages of the service. Keeps its sessions in the service's table {@code officer_session}.
 */
public final class Desk implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  static final String ROOT = "/petugas";
  private static final int A_YEAR = 31_536_000;
  private static final int TEN_MINUTES = 600;

  private final DeskSettings settings;
  private final OfficerSessions sessions;
  private final OfficerSignIn signIn;
  private final DeskHtml html;
  private final DeskPages pages;

  private Desk(DeskSettings settings, Jdbi database, Clock clock, Layout layout, DeskPages pages) {
    this.settings = settings;
    this.sessions = new OfficerSessions(database, clock, settings.officers());
    this.signIn =
        new OfficerSignIn(
            new OfficerProvider(
                settings.provider(),
                settings.clientId(),
                settings.clientSecret(),
                settings.back(),
                clock),
            sessions);
    this.html = new DeskHtml(layout);
    this.pages = pages;
  }

  /** Puts the desk under {@code /petugas} of the service's server. */
  public static void mount(
      HttpServer server,
      DeskSettings settings,
      Jdbi database,
      Clock clock,
      Layout layout,
      DeskPages pages) {
    server.createContext("/petugas", new Desk(settings, database, clock, layout, pages));
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    Exchange exchange = new Exchange(http);
    try {
      route(exchange);
    } catch (IOException | RuntimeException e) {
      LOG.error("A page of the desk failed", e);
      exchange.page(500, html.failed(exchange.language()));
    }
  }

  private void route(Exchange exchange) throws IOException {
    boolean read = exchange.method().equals("GET") || exchange.method().equals("HEAD");
    String path = read ? exchange.path() : "";
    switch (path) {
      case "/petugas/gaya.css" -> exchange.send(200, "text/css; charset=utf-8", file("gaya.css"));
      case "/petugas/langsung.js" ->
          exchange.send(200, "text/javascript; charset=utf-8", file("langsung.js"));
      case "/petugas/masuk" -> beginSignIn(exchange);
      case "/petugas/masuk/kembali" -> finishSignIn(exchange);
      case "/petugas/bahasa" -> chooseLanguage(exchange);
      default -> forOfficers(exchange, read);
    }
  }

  private void forOfficers(Exchange exchange, boolean read) throws IOException {
    Optional<String> secret = exchange.cookie(settings.cookie());
    Optional<Officer> officer = secret.flatMap(sessions::find);
    if (officer.isEmpty()) {
      boolean entrance = exchange.path().equals("/petugas");
      exchange.page(entrance ? 200 : 401, html.welcome(exchange.language()));
      return;
    }
    boolean known =
        read
            ? pages.show(exchange, officer.get())
            : change(exchange, officer.get(), secret.orElseThrow());
    if (!known) {
      exchange.page(404, html.missing(exchange.language()));
    }
  }

  private boolean change(Exchange exchange, Officer officer, String secret) throws IOException {
    Form form = exchange.form().orElse(Form.of(Map.of()));
    if (!officer.formToken().equals(form.text("token"))) {
      exchange.page(403, html.welcome(exchange.language()));
      return true;
    }
    if (exchange.path().equals("/petugas/keluar")) {
      sessions.end(secret);
      exchange.setCookie(settings.cookie(), "", 0, settings.secure());
      exchange.seeOther("/petugas");
      return true;
    }
    return pages.take(exchange, officer, form);
  }

  private void beginSignIn(Exchange exchange) throws IOException {
    OfficerSignIn.Begun begun = signIn.begin();
    exchange.setCookie(signInCookie(), begun.cookie(), TEN_MINUTES, settings.secure());
    exchange.seeOther(begun.address().toString());
  }

  private void finishSignIn(Exchange exchange) throws IOException {
    Map<String, String> query = exchange.query();
    String code = query.getOrDefault("code", "");
    Optional<String> session =
        signIn.finish(
            query.getOrDefault("state", ""), code, exchange.cookie(signInCookie()).orElse(""));
    exchange.setCookie(signInCookie(), "", 0, settings.secure());
    if (session.isEmpty()) {
      String page =
          code.isEmpty() ? html.unfinished(exchange.language()) : html.refused(exchange.language());
      exchange.page(code.isEmpty() ? 200 : 403, page);
      return;
    }
    long seconds = OfficerSessions.LENGTH.toSeconds();
    exchange.setCookie(settings.cookie(), session.get(), seconds, settings.secure());
    exchange.seeOther("/petugas");
  }

  private void chooseLanguage(Exchange exchange) throws IOException {
    String chosen = exchange.query().getOrDefault("ke", "").equals("en") ? "en" : "id";
    exchange.setCookie("bahasa", chosen, A_YEAR, settings.secure());
    exchange.seeOther("/petugas");
  }

  private String signInCookie() {
    return settings.cookie() + "_masuk";
  }

  /** One that stands beside this class. */
  static byte[] file(String name) throws IOException {
    try (InputStream file = Desk.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name + " is part of this jar").readAllBytes();
    }
  }
}
