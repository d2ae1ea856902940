package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.SuggestionBox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

final class DataMutants {
  private static final String VALUES = "{\"values\":{\"count\":\"1\",\"latest\":\"Contoh\"}}";

  private DataMutants() {}

  static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.put("who provides nothing tells nothing", tellsUnasked());
    all.put(
        "every source that is provided answers",
        answers(it -> true, it -> Answers.of(200, "text/plain", it.text())));
    all.put(
        "a citizen who is known has every field that is promised",
        answers(
            it -> body(it).contains("[\"count\",\"latest\"]"),
            it -> Answers.changed(it, "\"latest\"", "\"last\"")));
    all.put(
        "only what was asked for is told",
        answers(
            it -> body(it).contains("[\"count\"]"),
            it -> Answers.changed(it, "\"count\":", "\"latest\":\"Contoh\",\"count\":")));
    all.put(
        "values are texts of at most 10,000 characters",
        answers(
            it -> body(it).contains("[\"count\",\"latest\"]"),
            it -> Answers.changed(it, "\"latest\":\"", "\"latest\":\"" + "x".repeat(10_001))));
    all.put("a reading that comes again tells the same", counts());
    all.put("a reading by law is answered as one by consent", failsAt("legal_basis"));
    all.put("a reading in English is answered", failsAt("\"language\":\"en\""));
    all.put("many readings at once do no harm", noCrowd());
    all.put("every reading is answered in time", late());
    all.put(
        "of somebody who is not known nothing is told",
        lets(it -> sound(it) && text(token(it), "sub").startsWith("p1_unread")));
    all.put(
        "somebody who is not known is no fault",
        answers(it -> text(token(it), "sub").startsWith("p1_unread"), it -> Answers.problem(500)));
    all.put(
        "a source that is not provided is refused",
        lets(it -> body(it).contains("\"source\":\"satuwarga-tidak-ada\"")));
    all.put(
        "a field that is not provided is refused",
        lets(it -> body(it).contains("satuwarga_tidak_ada")));
    all.put("a reading that is none is refused", lets(it -> body(it).equals("null")));
    all.put(
        "data are read by POST",
        Mutant.door(
            (good, request) ->
                request.method().equals("GET") && request.path().equals("/data")
                    ? values()
                    : good.send(request)));
    all.put("nobody reads without a token", lets(it -> !it.headers().containsKey("Authorization")));
    all.put("the token of a visit reads no data", lets(it -> type(it, "satuwarga-visit+jwt")));
    all.put(
        "the token of a reading opens no page",
        Mutant.door(
            (good, request) ->
                request.path().equals("/open") && type(request, "satuwarga-data+jwt")
                    ? Answers.screen()
                    : good.send(request)));
    all.put("the token of a reading is signed by the server", forgivesStrangers());
    all.put(
        "the token of a reading that has ended is not taken",
        lets(it -> it.headers().containsKey("Authorization") && isOver(token(it))));
    all.put(
        "the token of a reading from another OPD is not taken",
        lets(it -> text(token(it), "aud").equals("satuwarga-lain")));
    all.put(
        "the token of a reading from another mini-app is not taken",
        lets(it -> text(token(it), "app_id").equals("id.example.other")));
    all.put(
        "the token of a reading from another source is not taken",
        lets(it -> sound(it) && body(it).contains("source") && !isOfItsSource(it)));
    all.put(
        "the token of another reader is not taken",
        lets(it -> text(token(it), "reader").equals("id.example.other")));
    all.put(
        "a refused reading is told as a problem",
        Mutant.door(
            (good, request) -> {
              Answer answer = good.send(request);
              return request.path().equals("/data") && answer.status() == 401
                  ? Answers.of(401, "application/json", answer.text())
                  : answer;
            }));
    return all;
  }

  /** Answers differently what was answered well. */
  private static Mutant answers(Predicate<Request> when, UnaryOperator<Answer> change) {
    return Mutant.door(
        (good, request) -> {
          Answer answer = good.send(request);
          boolean mine = request.path().equals("/data") && request.method().equals("POST");
          boolean done = answer.status() == 200 || answer.status() == 422;
          return mine && done && when.test(request) ? change.apply(answer) : answer;
        });
  }

  /** Answers a reading that should be refused. */
  private static Mutant lets(Predicate<Request> when) {
    return Mutant.door(
        (good, request) ->
            request.path().equals("/data") && request.method().equals("POST") && when.test(request)
                ? values()
                : good.send(request));
  }

  private static Mutant tellsUnasked() {
    String json = SuggestionBox.MANIFEST.json();
    String without = json.replaceFirst("(?s)\"provides\": \\[.*?\\n  \\],\\s*", "");
    return lets(it -> true).with(Manifest.parse(without));
  }

  private static Mutant counts() {
    AtomicInteger readings = new AtomicInteger();
    return answers(
        it -> true,
        it -> Answers.changed(it, "\"count\":\"", "\"count\":\"" + readings.incrementAndGet()));
  }

  private static Mutant failsAt(String part) {
    return answers(it -> body(it).contains(part), it -> Answers.problem(500));
  }

  private static Mutant noCrowd() {
    AtomicInteger inside = new AtomicInteger();
    return Mutant.door(
        (good, request) -> {
          if (!request.path().equals("/data")) {
            return good.send(request);
          }
          try {
            boolean alone = inside.incrementAndGet() == 1;
            LifeMutants.waitForCompany(inside, 60);
            return alone ? good.send(request) : Answers.problem(500);
          } finally {
            inside.decrementAndGet();
          }
        });
  }

  private static Mutant late() {
    return answers(
        it -> true,
        it -> new Answer(it.status(), it.type(), it.body(), Duration.ofSeconds(3), null));
  }

  private static Mutant forgivesStrangers() {
    return Mutant.door(
        (good, request) -> {
          Answer answer = good.send(request);
          boolean forgiven =
              request.path().equals("/data")
                  && answer.status() == 401
                  && sound(request)
                  && text(token(request), "reader").equals("id.satuwarga.pembaca")
                  && isOfItsSource(request);
          return forgiven ? values() : answer;
        });
  }

  /** Whether the token is right in all but who signed it and what it reads. */
  private static boolean sound(Request request) {
    JsonObject token = token(request);
    return type(request, "satuwarga-data+jwt")
        && text(token, "aud").equals("diskominfo-batam")
        && text(token, "app_id").equals("id.batam.suggestions")
        && !isOver(token);
  }

  private static boolean isOver(JsonObject token) {
    return token.get("exp").getAsLong() < Instant.now().getEpochSecond();
  }

  private static boolean isOfItsSource(Request request) {
    return body(request).contains(text(token(request), "source"));
  }

  private static Answer values() {
    return Answers.of(200, "application/json", VALUES);
  }

  private static String body(Request request) {
    return Answers.body(request);
  }

  private static boolean type(Request request, String type) {
    return text(part(request, 0), "typ").equals(type);
  }

  private static JsonObject token(Request request) {
    return part(request, 1);
  }

  private static JsonObject part(Request request, int part) {
    String token = request.headers().getOrDefault("Authorization", "").replace("Bearer ", "");
    if (token.isEmpty()) {
      return new JsonObject();
    }
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]);
    return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static String text(JsonObject json, String name) {
    return json.has(name) ? json.get(name).getAsString() : "";
  }
}
