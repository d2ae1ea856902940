package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Leave to publish: the agency asks for what the server says is missing, the registrar puts it
 * before a committee and grants it. The letter is as fictitious as the people.
 */
final class Permission {
  private static final Gson GSON = new Gson();
  private static final String REQUESTS = "/v1/recommendations";

  private final Staff developer;
  private final Staff registrar;
  private final JsonObject manifest;

  Permission(Staff developer, Staff registrar, JsonObject manifest) {
    this.developer = developer;
    this.registrar = registrar;
    this.manifest = manifest;
  }

  private record Missing(String code, List<String> functions) {}

  private record Draft(
      String opd, String act, String app_id, String name, String purpose, List<String> functions) {}

  private record Words(String words) {}

  private record Request(String recommendation_id) {}

  private record Requests(List<Request> items) {}

  /** Publishes the release; once more with a letter, if there was none. */
  void publish(String release) throws IOException, InterruptedException {
    Answer answer = registrar.post(release + "/publish");
    if (answer.is(409)) {
      Missing missing = answer.as(Missing.class);
      if (missing.code().equals("letter-missing")) {
        grant(missing.functions());
        answer = registrar.post(release + "/publish");
      }
    }
    answer.expect(200);
  }

  /** Also one that was asked for before this program was interrupted. */
  private void grant(List<String> functions) throws IOException, InterruptedException {
    Optional<Request> convened = find("committee");
    String path;
    if (convened.isPresent()) {
      path = REQUESTS + "/" + convened.get().recommendation_id();
    } else {
      Optional<Request> asked = find("asked");
      String id = asked.isPresent() ? asked.get().recommendation_id() : ask(functions);
      path = REQUESTS + "/" + id;
      say(path + "/committee", "Siap dibahas.");
    }
    say(path + "/grant", "Disetujui komite.");
  }

  private Optional<Request> find(String state) throws IOException, InterruptedException {
    String query = "?state=" + state + "&app_id=" + text("app_id") + "&opd=" + text("opd");
    return developer.get(REQUESTS + query).expect(200).as(Requests.class).items().stream()
        .findFirst();
  }

  private String ask(List<String> functions) throws IOException, InterruptedException {
    Draft draft =
        new Draft(
            text("opd"),
            "new",
            text("app_id"),
            inIndonesian("name"),
            inIndonesian("description"),
            functions);
    return developer
        .post(REQUESTS, GSON.toJson(draft))
        .expect(201)
        .as(Request.class)
        .recommendation_id();
  }

  private void say(String path, String words) throws IOException, InterruptedException {
    registrar.post(path, GSON.toJson(new Words(words))).expect(200);
  }

  private String text(String member) {
    return manifest.get(member).getAsString();
  }

  private String inIndonesian(String member) {
    return manifest.getAsJsonObject(member).get("id").getAsString();
  }
}
