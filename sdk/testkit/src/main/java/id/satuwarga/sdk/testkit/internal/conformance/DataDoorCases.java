package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Who may read what a mini-app provides, and what is no reading. */
final class DataDoorCases {
  private DataDoorCases() {}

  static List<Case> all() {
    return new CaseList("Who reads data")
        .add("a source that is not provided is refused", each(DataDoorCases::otherSource))
        .add("a field that is not provided is refused", each(DataDoorCases::otherField))
        .add("a reading that is none is refused", each(DataDoorCases::malformed))
        .add("data are read by POST", each(DataDoorCases::byGet))
        .add("nobody reads without a token", each(DataDoorCases::withoutToken))
        .add("the token of a visit reads no data", each(DataDoorCases::visitToken))
        .add("the token of a reading opens no page", each(DataDoorCases::opensNoPage))
        .add("the token of a reading is signed by the server", each(DataDoorCases::stranger))
        .add(
            "the token of a reading that has ended is not taken",
            token(it -> it.addProperty("exp", Instant.now().getEpochSecond() - 120)))
        .add(
            "the token of a reading from another OPD is not taken",
            token(it -> it.addProperty("aud", "satuwarga-lain")))
        .add(
            "the token of a reading from another mini-app is not taken",
            token(it -> it.addProperty("app_id", "id.example.other")))
        .add(
            "the token of a reading from another source is not taken",
            token(it -> it.addProperty("source", DataCases.NONE)))
        .add(
            "the token of another reader is not taken",
            token(it -> it.addProperty("reader", "id.example.other")))
        .add("a refused reading is told as a problem", each(DataDoorCases::problems))
        .all();
  }

  private static Case.Trial each(DataCases.Trial trial) {
    return DataCases.each(trial);
  }

  private static Case.Trial token(Consumer<JsonObject> change) {
    return each((it, reading, broken) -> shut(reading.token(change).answer(), reading, broken));
  }

  private static void otherSource(Subject it, Reading reading, List<String> broken) {
    refused(
        reading
            .call(call -> call.addProperty("source", DataCases.NONE))
            .token(token -> token.addProperty("source", DataCases.NONE))
            .answer(),
        "a source that is none",
        broken);
  }

  private static void otherField(Subject it, Reading reading, List<String> broken) {
    refused(
        reading.fields(Collections.singletonList("satuwarga_tidak_ada")).answer(),
        reading.source() + " asked for a field that is none",
        broken);
  }

  private static void malformed(Subject it, Reading reading, List<String> broken) {
    String good = reading.body();
    for (String body :
        Arrays.asList("", "[]", "null", "{}", good.substring(0, good.length() - 2), good + "}")) {
      Request call = it.request("/data", body.getBytes(StandardCharsets.UTF_8));
      refused(it.send(call.bearing(reading.signed())), body, broken);
    }
  }

  private static void refused(Answer answer, String what, List<String> broken) {
    if (answer.status() != 400 && answer.status() != 404) {
      broken.add(what.substring(0, Math.min(60, what.length())) + " answered " + answer);
    }
  }

  private static void byGet(Subject it, Reading reading, List<String> broken) {
    Answer answer = it.send(Request.get("/data").bearing(reading.signed()));
    if (answer.status() != 405 && answer.status() != 404) {
      broken.add("GET /data answered " + answer);
    }
  }

  private static void withoutToken(Subject it, Reading reading, List<String> broken) {
    shut(it.send(reading.unsigned()), reading, broken);
  }

  private static void visitToken(Subject it, Reading reading, List<String> broken) {
    JsonObject claims = it.claims(it.citizen());
    shut(reading.bearing(it.mint().sign(claims)), reading, broken);
    reading.token().entrySet().forEach(member -> claims.add(member.getKey(), member.getValue()));
    shut(reading.bearing(it.mint().sign(claims)), reading, broken);
  }

  private static void opensNoPage(Subject it, Reading reading, List<String> broken) {
    JsonObject both = it.claims(it.citizen());
    reading.token().entrySet().forEach(member -> both.add(member.getKey(), member.getValue()));
    Request open = it.request("/open", it.visit(it.citizen(), "/").utf8());
    for (JsonObject claims : Arrays.asList(reading.token(), both)) {
      Answer answer = it.send(open.bearing(it.mint().sign(Reading.TYPE, claims)));
      if (answer.status() != 401) {
        broken.add("/open answered " + answer);
      }
    }
  }

  private static void stranger(Subject it, Reading reading, List<String> broken) {
    String forged = it.mint().signByStranger(Reading.TYPE, reading.token());
    shut(reading.bearing(forged), reading, broken);
  }

  private static void shut(Answer answer, Reading reading, List<String> broken) {
    if (answer.status() != 401) {
      broken.add(reading.source() + " answered " + answer);
    }
  }

  private static void problems(Subject it, Reading reading, List<String> broken) {
    Request empty = it.request("/data", "{}".getBytes(StandardCharsets.UTF_8));
    for (Answer answer :
        Arrays.asList(
            it.send(reading.unsigned()),
            it.send(empty.bearing(reading.signed())),
            reading.about(it.under("unread")).answer())) {
      if (answer.status() >= 400 && !answer.isProblem()) {
        broken.add(answer.status() + " is told as " + answer.type() + " " + answer.text());
      }
    }
  }
}
