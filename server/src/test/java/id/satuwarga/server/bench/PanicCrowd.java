package id.satuwarga.server.bench;

import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Citizens with the panic button open, each with a session, a consent and a visit of their own. */
final class PanicCrowd {
  private static final String NAMES = "Warga ";
  private static final int MOST_TRIES = 20;

  /** While nothing is measured. */
  private static final int AT_ONCE = 16;

  private final Vertx vertx;
  private final People people;
  private final List<String> tokens;
  private final List<String> visits;

  PanicCrowd(Vertx vertx, Site site, int citizens) {
    this.vertx = vertx;
    this.people = new People(vertx, site.port(), citizens);
    this.tokens = Setup.await(site.crowd().tokens(citizens));
    this.visits = each(AT_ONCE, this::arrive);
  }

  /**
   * One press that was answered.
   *
   * @param who as the officer reads it
   * @param tries one, unless it was turned away
   */
  record Press(String who, long sentAt, long answeredAt, int tries) {}

  /** Everybody goes as far as the question whether they mean it. */
  List<String> hesitate() {
    return each(AT_ONCE, this::firstPress);
  }

  /** Everybody says that they mean it, all at once. */
  List<Press> press(List<String> states) {
    return each(tokens.size(), citizen -> confirm(citizen, states.get(citizen)));
  }

  private Future<String> arrive(int citizen) {
    return ask(citizen, HttpMethod.GET, "/v1/services/" + PanicService.APP + "/consent", "")
        .map(answer -> answer.expect(200).json().path("asked").asText())
        .map(asked -> Map.of("asked", asked, "claims", List.of("name", "phone")))
        .compose(
            grant ->
                ask(citizen, HttpMethod.PUT, "/v1/consents/" + PanicService.APP, Json.write(grant)))
        .compose(
            granted -> {
              granted.expect(200);
              return ask(
                  citizen,
                  HttpMethod.POST,
                  "/v1/visits",
                  Json.write(Map.of("app_id", PanicService.APP, "contract", 1)));
            })
        .map(visit -> visit.expect(201).json().path("visit_id").asText());
  }

  private Future<String> firstPress(int citizen) {
    Map<String, Object> place = Map.of("region", "21.71", "latitude", 1.13, "longitude", 104.05);
    return act(citizen, action("press", Map.of("place", place)))
        .map(answer -> answer.expect(200).json().at("/screen/satuwarga:state").asText());
  }

  private Future<Press> confirm(int citizen, String state) {
    Map<String, Object> action = action("confirm", Map.of());
    action.put("state", state);
    Promise<Press> answered = Promise.promise();
    confirm(
        citizen,
        Json.write(action),
        new Press(NAMES + (citizen + 1), System.nanoTime(), 0, 1),
        answered);
    return answered.future();
  }

  /** The same press again after the pause that is asked for, as the app does it. */
  private void confirm(int citizen, String action, Press begun, Promise<Press> answered) {
    act(citizen, action)
        .onFailure(answered::tryFail)
        .onSuccess(
            answer -> {
              if (answer.status() == 200) {
                answered.complete(
                    new Press(begun.who(), begun.sentAt(), System.nanoTime(), begun.tries()));
              } else if (!answer.pause().matches("[0-9]+") || begun.tries() == MOST_TRIES) {
                answered.fail(answer.status() + " " + answer.text());
              } else {
                Press next = new Press(begun.who(), begun.sentAt(), 0, begun.tries() + 1);
                vertx.setTimer(
                    1 + 1_000L * Integer.parseInt(answer.pause()),
                    again -> confirm(citizen, action, next, answered));
              }
            });
  }

  private static Map<String, Object> action(String name, Map<String, Object> inputs) {
    Map<String, Object> action = new LinkedHashMap<>();
    action.put("id", UUID.randomUUID().toString());
    action.put("name", name);
    action.put("inputs", inputs);
    return action;
  }

  private Future<People.Answer> act(int citizen, Map<String, Object> action) {
    return act(citizen, Json.write(action));
  }

  private Future<People.Answer> act(int citizen, String action) {
    return ask(citizen, HttpMethod.POST, "/v1/visits/" + visits.get(citizen) + "/actions", action);
  }

  private Future<People.Answer> ask(int citizen, HttpMethod verb, String address, String body) {
    return people.ask(verb, address, People.bearer(tokens.get(citizen)), body);
  }

  /** What became of it for each of them, so many at once. */
  private <T> List<T> each(int atOnce, IntFunction<Future<T>> work) {
    List<T> results = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first += atOnce) {
      List<Future<T>> some =
          IntStream.range(first, Math.min(first + atOnce, tokens.size())).mapToObj(work).toList();
      Setup.await(Future.all(some));
      some.forEach(one -> results.add(one.result()));
    }
    return results;
  }
}
