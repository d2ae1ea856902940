package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is let in, and what is read of a call. */
final class DoorCases {
  private static final Pattern TRACE =
      Pattern.compile("Exception|\\bat [a-z]+\\.[a-z]+\\.|\\.java:\\d|Traceback|SELECT |INSERT ");

  private DoorCases() {}

  static List<Case> all() {
    return new CaseList("Door")
        .add("nobody is let in without a token", (it, broken) -> shut(it, null, broken))
        .add("a token signed by a stranger is not taken", token(TokenMint::signByStranger))
        .add("a token signed by nobody is not taken", token(TokenMint::unsigned))
        .add("a token of another kind is not taken", DoorCases::otherKind)
        .add("a token that was changed is not taken", DoorCases::changed)
        .add("a token that has ended is not taken", with(it -> time(it, "exp", -120)))
        .add("a token that is not yet good is not taken", with(it -> time(it, "iat", 240)))
        .add(
            "a token for another OPD is not taken",
            with(it -> it.addProperty("aud", "satuwarga-lain")))
        .add(
            "a token of another server is not taken",
            with(it -> it.addProperty("iss", "https://lain.example.id")))
        .add(
            "a token for another mini-app is not taken",
            with(it -> it.addProperty("app_id", "id.example.other")))
        .add(
            "a token of another visit is not taken",
            with(it -> it.addProperty("visit_id", UUID.randomUUID().toString())))
        .add("a token signed by the server's next key is taken", DoorCases::nextKey)
        .add("images are shown to nobody without a token", DoorCases::images)
        .add("a press needs its id as the Idempotency-Key", DoorCases::idempotencyKey)
        .add("a call of another mini-app is refused", DoorCases::otherApp)
        .add("what is no JSON object is refused", DoorCases::noObject)
        .add("a member that stands twice is refused", DoorCases::twice)
        .add("JSON nested without end is refused", DoorCases::deep)
        .add("a call of more than 256 kB is refused", DoorCases::large)
        .add("a body that is no JSON is refused by its type", DoorCases::otherType)
        .add("a press without an action is refused", DoorCases::noAction)
        .add("calls are made by POST", DoorCases::byGet)
        .add("an address that is none is not found", DoorCases::noAddress)
        .add("a refused call is told as a problem", DoorCases::problems)
        .add("a problem tells nothing of the inside", DoorCases::inside)
        .all();
  }

  private static Case.Trial token(TokenOf maker) {
    return (it, broken) -> shut(it, maker.of(it.mint(), it.claims(it.citizen())), broken);
  }

  private static Case.Trial with(Consumer<JsonObject> change) {
    return token(
        (mint, claims) -> {
          change.accept(claims);
          return mint.sign(claims);
        });
  }

  private static void time(JsonObject claims, String name, int seconds) {
    claims.addProperty(name, Instant.now().getEpochSecond() + seconds);
  }

  private static void otherKind(Subject it, List<String> broken) {
    shut(it, it.mint().sign("at+jwt", it.claims(it.citizen())), broken);
  }

  private static void changed(Subject it, List<String> broken) {
    String[] good = it.mint().sign(it.claims(it.citizen())).split("\\.", -1);
    JsonObject other = it.claims(it.citizen().subject("p1_somebody_else"));
    String[] forged = it.mint().sign(other).split("\\.", -1);
    shut(it, good[0] + "." + forged[1] + "." + good[2], broken);
  }

  /** A call of this token must be answered by 401, by whoever it is. */
  private static void shut(Subject it, @Nullable String token, List<String> broken) {
    Request call = it.request("/open", it.visit(it.citizen(), "/").utf8());
    Answer answer = it.send(token == null ? call : call.bearing(token));
    if (answer.status() != 401) {
      broken.add("/open answered " + answer);
    }
  }

  private static void nextKey(Subject it, List<String> broken) {
    String token = it.mint().signByNextKey(it.claims(it.citizen()));
    Answer answer = it.send(it.request("/open", it.visit(it.citizen(), "/").utf8()).bearing(token));
    if (answer.status() == 401) {
      broken.add("/open answered " + answer);
    }
  }

  private static void images(Subject it, List<String> broken) {
    Answer answer = it.send(Request.get("/images/satuwarga-tidak-ada"));
    if (answer.status() != 401) {
      broken.add("/images/… answered " + answer);
    }
  }

  private static void idempotencyKey(Subject it, List<String> broken) {
    Request press = press(it, Press.named("/", "satuwarga-tidak-ada"));
    is(400, it.send(press), "without", broken);
    is(
        400,
        it.send(press.with("Idempotency-Key", UUID.randomUUID().toString())),
        "another",
        broken);
  }

  private static Request press(Subject it, Press press) {
    byte[] call =
        it.visit(it.citizen(), press.address())
            .action(press.id(), press.name(), press.data(), press.inputs())
            .utf8();
    return good(it, it.request("/act", call));
  }

  private static void otherApp(Subject it, List<String> broken) {
    String call = it.visit(it.citizen(), "/").toString();
    refused(it, call.replace(it.manifest().appId(), "id.example.other"), broken);
  }

  private static void noObject(Subject it, List<String> broken) {
    String call = it.visit(it.citizen(), "/").toString();
    for (String body :
        Arrays.asList(
            "", "[]", "null", "7", "{", call.substring(0, call.length() - 2), call + "}")) {
      refused(it, body, broken);
    }
  }

  private static void twice(Subject it, List<String> broken) {
    String call = it.visit(it.citizen(), "/").toString();
    refused(it, call.replace("\"params\":{}", "\"params\":{},\"params\":{\"a\":\"b\"}"), broken);
  }

  private static void deep(Subject it, List<String> broken) {
    String open = String.join("", Collections.nCopies(5_000, "["));
    String shut = String.join("", Collections.nCopies(5_000, "]"));
    String call = it.visit(it.citizen(), "/").toString();
    refused(it, call.replace("\"params\":{}", "\"params\":{\"a\":" + open + shut + "}"), broken);
  }

  private static void refused(Subject it, String body, List<String> broken) {
    Request call = it.request("/open", body.getBytes(StandardCharsets.UTF_8));
    is(400, it.send(good(it, call)), body.substring(0, Math.min(60, body.length())), broken);
  }

  private static void large(Subject it, List<String> broken) {
    String padding = String.join("", Collections.nCopies(30_000, "0123456789"));
    byte[] call = it.visit(it.citizen(), "/").with("x", new JsonPrimitive(padding)).utf8();
    Answer answer = it.send(good(it, it.request("/open", call)));
    if (answer.status() != 413 && answer.status() != 400) {
      broken.add("300 kB answered " + answer);
    }
  }

  private static void otherType(Subject it, List<String> broken) {
    Request call = it.request("/open", it.visit(it.citizen(), "/").utf8());
    Answer answer = it.send(good(it, call).with("Content-Type", "text/plain"));
    if (answer.status() != 415 && answer.status() != 400) {
      broken.add("text/plain answered " + answer);
    }
  }

  private static void noAction(Subject it, List<String> broken) {
    Request call = it.request("/act", it.visit(it.citizen(), "/").utf8());
    Request keyed = good(it, call).with("Idempotency-Key", UUID.randomUUID().toString());
    is(400, it.send(keyed), "an act without action", broken);
  }

  private static void byGet(Subject it, List<String> broken) {
    for (String path : Arrays.asList("/open", "/act")) {
      Answer answer = it.send(good(it, Request.get(path)));
      if (answer.status() != 405 && answer.status() != 404) {
        broken.add("GET " + path + " answered " + answer);
      }
    }
  }

  private static void noAddress(Subject it, List<String> broken) {
    is(404, it.send(good(it, Request.get("/satuwarga-tidak-ada"))), "GET", broken);
  }

  private static void problems(Subject it, List<String> broken) {
    for (Answer answer : refusals(it)) {
      if (answer.status() >= 400 && !answer.isProblem()) {
        broken.add(answer.status() + " is told as " + answer.type() + " " + answer.text());
      }
    }
  }

  private static void inside(Subject it, List<String> broken) {
    for (Answer answer : refusals(it)) {
      if (TRACE.matcher(answer.text()).find()) {
        broken.add(answer.status() + " tells " + answer.text());
      }
    }
  }

  private static List<Answer> refusals(Subject it) {
    Request call = it.request("/open", it.visit(it.citizen(), "/").utf8());
    return Arrays.asList(
        it.send(call),
        it.send(good(it, it.request("/open", "[]".getBytes(StandardCharsets.UTF_8)))),
        it.open(it.citizen(), "/satuwarga-tidak-ada"));
  }

  private static Request good(Subject it, Request call) {
    return call.bearing(it.mint().sign(it.claims(it.citizen())));
  }

  private static void is(int status, Answer answer, String what, List<String> broken) {
    if (answer.status() != status) {
      broken.add(what + " answered " + answer);
    }
  }

  private interface TokenOf {
    String of(TokenMint mint, JsonObject claims);
  }
}
