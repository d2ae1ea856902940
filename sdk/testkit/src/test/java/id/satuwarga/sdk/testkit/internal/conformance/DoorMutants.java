package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

final class DoorMutants {
  private DoorMutants() {}

  static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.put(
        "nobody is let in without a token",
        lets(it -> it.path().equals("/open") && !it.headers().containsKey("Authorization")));
    all.put("a token signed by a stranger is not taken", forgives(DoorMutants::isSound));
    all.put(
        "a token signed by nobody is not taken",
        forgives((head, it) -> text(head, "alg").equals("none")));
    all.put(
        "a token of another kind is not taken",
        forgives((head, it) -> text(head, "typ").equals("at+jwt")));
    all.put(
        "a token that was changed is not taken",
        forgives((head, it) -> text(it, "sub").equals("p1_somebody_else")));
    all.put("a token that has ended is not taken", forgives((head, it) -> time(it, "exp") < 0));
    all.put(
        "a token that is not yet good is not taken", forgives((head, it) -> time(it, "iat") > 60));
    all.put(
        "a token for another OPD is not taken",
        forgives((head, it) -> text(it, "aud").equals("satuwarga-lain")));
    all.put(
        "a token of another server is not taken",
        forgives((head, it) -> text(it, "iss").contains("lain.example.id")));
    all.put(
        "a token for another mini-app is not taken",
        forgives((head, it) -> text(it, "app_id").equals("id.example.other")));
    all.put(
        "a token of another visit is not taken",
        forgives((head, it) -> isSoundButVisit(head, it) && !isTheVisit(it)));
    all.put(
        "a token signed by the server's next key is taken",
        Mutant.door(
            (good, request) ->
                text(part(request, 0), "kid").equals("test_2")
                    ? Answers.problem(401)
                    : good.send(request)));
    all.put(
        "images are shown to nobody without a token",
        Mutant.door(
            (good, request) ->
                request.path().startsWith("/images/")
                        && !request.headers().containsKey("Authorization")
                    ? Answers.problem(404)
                    : good.send(request)));
    all.put(
        "a press needs its id as the Idempotency-Key",
        lets(
            it ->
                it.path().equals("/act")
                    && Answers.body(it).contains("\"action\"")
                    && !Answers.body(it)
                        .contains(it.headers().getOrDefault("Idempotency-Key", "-?-"))));
    all.put(
        "a call of another mini-app is refused",
        lets(it -> Answers.body(it).contains("\"app_id\":\"id.example.other\"")));
    all.put(
        "what is no JSON object is refused",
        lets(it -> it.path().equals("/open") && Answers.body(it).equals("7")));
    all.put(
        "a member that stands twice is refused",
        lets(it -> Answers.body(it).contains("\"params\":{},\"params\"")));
    all.put("JSON nested without end is refused", lets(it -> Answers.body(it).contains("[[[[[[")));
    all.put("a call of more than 256 kB is refused", lets(it -> it.body().length > 262_144));
    all.put(
        "a body that is no JSON is refused by its type",
        lets(it -> "text/plain".equals(it.headers().get("Content-Type"))));
    all.put(
        "a press without an action is refused",
        lets(
            it ->
                it.method().equals("POST")
                    && it.path().equals("/act")
                    && !Answers.body(it).contains("\"action\"")));
    all.put(
        "calls are made by POST",
        lets(it -> it.method().equals("GET") && it.path().equals("/open")));
    all.put(
        "an address that is none is not found",
        lets(it -> it.path().equals("/satuwarga-tidak-ada")));
    all.put(
        "a refused call is told as a problem",
        Mutant.door(
            (good, request) -> {
              Answer answer = good.send(request);
              return answer.status() == 400 && !request.path().equals("/data")
                  ? Answers.of(400, "application/json", answer.text())
                  : answer;
            }));
    all.put(
        "a problem tells nothing of the inside",
        Mutant.door(
            (good, request) -> {
              Answer answer = good.send(request);
              return answer.status() == 400
                  ? Answers.changed(answer, "\"detail\":\"", "\"detail\":\"NullPointerException ")
                  : answer;
            }));
    return all;
  }

  /** Answers with a Screen what should be refused. */
  private static Mutant lets(Predicate<Request> when) {
    return Mutant.door(
        (good, request) -> when.test(request) ? Answers.screen() : good.send(request));
  }

  /** Lets in by a token that should not be taken. */
  private static Mutant forgives(BiPredicate<JsonObject, JsonObject> when) {
    return Mutant.door(
        (good, request) -> {
          Answer answer = good.send(request);
          boolean forgiven =
              answer.status() == 401
                  && !request.path().equals("/data")
                  && request.headers().containsKey("Authorization")
                  && when.test(part(request, 0), part(request, 1));
          return forgiven ? Answers.screen() : answer;
        });
  }

  private static boolean isSound(JsonObject head, JsonObject claims) {
    return isSoundButVisit(head, claims) && isTheVisit(claims);
  }

  private static boolean isSoundButVisit(JsonObject head, JsonObject claims) {
    return text(head, "alg").equals("ES256")
        && text(head, "typ").equals("satuwarga-visit+jwt")
        && text(claims, "aud").equals("diskominfo-batam")
        && text(claims, "iss").startsWith("http://localhost")
        && text(claims, "app_id").equals("id.batam.suggestions")
        && text(claims, "sub").equals(Mutant.SITI.subject())
        && time(claims, "exp") > 0
        && time(claims, "iat") <= 60;
  }

  private static boolean isTheVisit(JsonObject claims) {
    return text(claims, "visit_id").equals(Subject.visitId(Mutant.SITI));
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

  private static long time(JsonObject claims, String name) {
    return claims.get(name).getAsLong() - Instant.now().getEpochSecond();
  }
}
