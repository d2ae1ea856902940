package id.satuwarga.sample.panic.officer;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.satuwarga.sample.ground.desk.Exchange;
import id.satuwarga.sample.panic.alarm.AlarmRefusal;
import id.satuwarga.sample.panic.alarm.Alarms;
import id.satuwarga.sample.panic.alarm.DeskAlarm;
import id.satuwarga.sample.panic.alarm.DutyOfficer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Under {@code /officer}, for the program at the duty desk: {@code GET /officer/alarms}, and {@code
 * POST /officer/alarms/7/accept}, {@code on-the-way}, {@code close} or {@code
 * false-alarm?reason=…}, each with a bearer token and an {@code Idempotency-Key}.
 */
public final class OfficerRoad implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(OfficerRoad.class);
  private static final Gson GSON = new Gson();
  private static final Pattern STEP =
      Pattern.compile("/officer/alarms/([1-9][0-9]{0,17})/(accept|on-the-way|close|false-alarm)");
  private static final int REASON = 500;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private final Alarms alarms;
  private final OfficerTokens officers;

  public OfficerRoad(Alarms alarms, OfficerTokens officers) {
    this.alarms = alarms;
    this.officers = officers;
  }

  private record Shown(
      long number,
      String state,
      boolean siren_on,
      String name,
      String phone,
      String where,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String officer,
      String pressed_at,
      long false_alarms_before) {

    static Shown of(DeskAlarm alarm) {
      return new Shown(
          alarm.number(),
          alarm.state().name(),
          alarm.sirenOn(),
          alarm.name(),
          alarm.phone(),
          alarm.where(),
          alarm.latitude(),
          alarm.longitude(),
          alarm.officer(),
          alarm.pressedAt().toString(),
          alarm.falseBefore());
    }
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    try {
      answer(http);
    } catch (IOException | RuntimeException e) {
      LOG.error("The officers' road failed: {}", e.getClass().getSimpleName());
      send(http, 500, Map.of("error", "failed"));
    }
  }

  private void answer(HttpExchange http) throws IOException {
    Optional<String> officer = officer(http);
    String path = http.getRequestURI().getPath();
    Matcher step = STEP.matcher(path);
    if (officer.isEmpty()) {
      http.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      send(http, 401, Map.of("error", "token-needed"));
    } else if (path.equals("/officer/alarms") && http.getRequestMethod().equals("GET")) {
      List<Shown> open = alarms.open().stream().map(Shown::of).toList();
      send(http, 200, Map.of("alarms", open));
    } else if (step.matches() && http.getRequestMethod().equals("POST")) {
      take(http, officer.get(), Long.parseLong(step.group(1)), step.group(2));
    } else {
      send(http, 404, Map.of("error", "not-found"));
    }
  }

  private void take(HttpExchange http, String officer, long number, String step)
      throws IOException {
    String key = http.getRequestHeaders().getFirst("Idempotency-Key");
    if (key == null || !KEY.matcher(key).matches()) {
      send(http, 400, Map.of("error", "idempotency-key-needed"));
      return;
    }
    try {
      DutyOfficer by = new DutyOfficer(officer, officer);
      switch (step) {
        case "accept" -> alarms.accept(number, by, key);
        case "on-the-way" -> alarms.setOut(number, by, key);
        case "close" -> alarms.close(number, by, key);
        default -> {
          String reason = new Exchange(http).query().getOrDefault("reason", "").strip();
          if (reason.isEmpty() || reason.length() > REASON) {
            send(http, 400, Map.of("error", "reason-needed"));
            return;
          }
          alarms.callFalse(number, by, key, reason);
        }
      }
      send(http, 200, Map.of("done", true));
    } catch (AlarmRefusal refusal) {
      send(http, 409, Map.of("error", String.valueOf(refusal.getMessage())));
    }
  }

  private Optional<String> officer(HttpExchange http) {
    String header = http.getRequestHeaders().getFirst("Authorization");
    return header != null && header.startsWith("Bearer ")
        ? officers.officer(header.substring("Bearer ".length()))
        : Optional.empty();
  }

  private static void send(HttpExchange http, int status, Object body) throws IOException {
    byte[] bytes = GSON.toJson(body).getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.getResponseHeaders().set("Cache-Control", "no-store");
    http.sendResponseHeaders(status, bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }
}
