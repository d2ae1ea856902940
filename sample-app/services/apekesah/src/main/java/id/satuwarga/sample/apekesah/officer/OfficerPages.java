package id.satuwarga.sample.apekesah.officer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.ComplaintRefusal;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Photo;
import id.satuwarga.sample.apekesah.complaint.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything under {@code /petugas}: finds the page, sees to it that an officer asks, and answers.
 */
final class OfficerPages implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(OfficerPages.class);
  private static final Pattern COMPLAINT = Pattern.compile("/petugas/pengaduan/(\\d{1,18})");
  private static final Pattern PHOTO = Pattern.compile("/petugas/foto/([0-9a-f-]{36})");
  private static final int PAGE = 50;
  private static final int ANSWER = 1500;

  private final Complaints complaints;
  private final OfficerSignIn signIn;
  private final OfficerSessions sessions;
  private final OfficerHtml html;
  private final String cookie;
  private final boolean secure;

  OfficerPages(
      Complaints complaints,
      OfficerSignIn signIn,
      OfficerSessions sessions,
      OfficerHtml html,
      String cookie,
      boolean secure) {
    this.complaints = complaints;
    this.signIn = signIn;
    this.sessions = sessions;
    this.html = html;
    this.cookie = cookie;
    this.secure = secure;
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
    String path = exchange.path();
    boolean read = exchange.method().equals("GET") || exchange.method().equals("HEAD");
    if (read && path.equals("/petugas/gaya.css")) {
      exchange.send(200, "text/css; charset=utf-8", style());
    } else if (read && path.equals("/petugas/masuk")) {
      beginSignIn(exchange);
    } else if (read && path.equals("/petugas/masuk/kembali")) {
      finishSignIn(exchange);
    } else if (read && path.equals("/petugas/bahasa")) {
      exchange.setCookie(
          "bahasa",
          exchange.query().getOrDefault("ke", "").equals("en") ? "en" : "id",
          31_536_000,
          secure);
      exchange.seeOther("/petugas");
    } else {
      Optional<String> secret = exchange.cookie(cookie);
      Optional<Officer> officer = secret.flatMap(sessions::find);
      if (officer.isEmpty()) {
        exchange.page(
            path.equals("/petugas") ? 200 : 401, html.welcome(exchange.language(), false));
      } else if (read) {
        show(exchange, officer.get());
      } else {
        change(exchange, officer.get(), secret.orElseThrow());
      }
    }
  }

  private void beginSignIn(Exchange exchange) throws IOException {
    OfficerSignIn.Begun begun = signIn.begin();
    exchange.setCookie(cookie + "_masuk", begun.cookie(), 600, secure);
    exchange.seeOther(begun.address().toString());
  }

  private void finishSignIn(Exchange exchange) throws IOException {
    Map<String, String> query = exchange.query();
    Optional<String> session =
        signIn.finish(
            query.getOrDefault("state", ""),
            query.getOrDefault("code", ""),
            exchange.cookie(cookie + "_masuk").orElse(""));
    exchange.setCookie(cookie + "_masuk", "", 0, secure);
    if (session.isEmpty()) {
      exchange.page(403, html.welcome(exchange.language(), true));
      return;
    }
    exchange.setCookie(cookie, session.get(), OfficerSessions.LENGTH.toSeconds(), secure);
    exchange.seeOther("/petugas");
  }

  private void show(Exchange exchange, Officer officer) throws IOException {
    String path = exchange.path();
    Matcher complaint = COMPLAINT.matcher(path);
    Matcher photo = PHOTO.matcher(path);
    if (path.equals("/petugas")) {
      showDesk(exchange, officer);
    } else if (complaint.matches()) {
      showComplaint(exchange, officer, Long.parseLong(complaint.group(1)), "", "");
    } else if (photo.matches()) {
      showPhoto(exchange, photo.group(1));
    } else {
      exchange.page(404, html.missing(exchange.language()));
    }
  }

  private void showDesk(Exchange exchange, Officer officer) throws IOException {
    String chosen = exchange.query().getOrDefault("status", "");
    Status status =
        Arrays.stream(Status.values())
            .filter(s -> s.name().equals(chosen))
            .findFirst()
            .orElse(null);
    String before = exchange.query().getOrDefault("before", "");
    long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<Complaint> page = complaints.forOfficer(status, from, PAGE);
    exchange.page(
        200,
        html.desk(
            exchange.language(),
            officer,
            new OfficerHtml.Desk(status, page, page.size() == PAGE, complaints.score())));
  }

  private void showComplaint(
      Exchange exchange, Officer officer, long number, String refusal, String draft)
      throws IOException {
    Optional<Complaint> complaint = complaints.find(number);
    if (complaint.isEmpty()) {
      exchange.page(404, html.missing(exchange.language()));
      return;
    }
    exchange.page(
        refusal.isEmpty() ? 200 : 422,
        html.complaint(
            exchange.language(),
            officer,
            complaint.get(),
            new OfficerHtml.Answering(
                complaints.events(number), UUID.randomUUID().toString(), refusal, draft)));
  }

  private void showPhoto(Exchange exchange, String id) throws IOException {
    Optional<Photo> photo = complaints.photo(UUID.fromString(id));
    if (photo.isEmpty()) {
      exchange.page(404, html.missing(exchange.language()));
    } else {
      exchange.send(200, photo.get().mediaType(), photo.get().content());
    }
  }

  private void change(Exchange exchange, Officer officer, String secret) throws IOException {
    Map<String, String> form = exchange.form().orElse(Map.of());
    if (!officer.formToken().equals(form.get("token"))) {
      exchange.page(403, html.welcome(exchange.language(), false));
    } else if (exchange.path().equals("/petugas/keluar")) {
      sessions.end(secret);
      exchange.setCookie(cookie, "", 0, secure);
      exchange.seeOther("/petugas");
    } else {
      Matcher complaint = COMPLAINT.matcher(exchange.path());
      if (complaint.matches()) {
        answer(exchange, officer, Long.parseLong(complaint.group(1)), form);
      } else {
        exchange.page(404, html.missing(exchange.language()));
      }
    }
  }

  private void answer(Exchange exchange, Officer officer, long number, Map<String, String> form)
      throws IOException {
    String answer = form.getOrDefault("answer", "").strip().replace("\u0000", "");
    String formId = form.getOrDefault("form", "");
    Status next =
        Arrays.stream(Status.values())
            .filter(s -> s.name().equals(form.get("status")))
            .findFirst()
            .orElse(Status.IN_PROGRESS);
    if (answer.isEmpty() || answer.length() > ANSWER || !formId.matches("[0-9a-f-]{36}")) {
      showComplaint(exchange, officer, number, html.answerNeeded(exchange.language()), answer);
      return;
    }
    try {
      complaints.answer(number, formId, next, answer);
      exchange.seeOther("/petugas/pengaduan/" + number);
    } catch (ComplaintRefusal refusal) {
      showComplaint(exchange, officer, number, refusal.text().in(exchange.language()), answer);
    }
  }

  private static byte[] style() throws IOException {
    try (InputStream file = OfficerPages.class.getResourceAsStream("/web/gaya.css")) {
      return Objects.requireNonNull(file, "gaya.css is part of this jar").readAllBytes();
    }
  }
}
