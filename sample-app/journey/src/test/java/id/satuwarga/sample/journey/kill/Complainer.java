package id.satuwarga.sample.journey.kill;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import id.satuwarga.sample.journey.Pictures;
import id.satuwarga.sample.system.City;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Files one complaint after the other, every third with a photo, and never gives one up. */
final class Complainer {
  private static final String APP = "id.batam.apekesah";
  private static final int PHOTO_EVERY = 3;
  private static final int RENEW_EVERY = 10;

  /** Each is answered, and an OPD may send a citizen 50 notices a day. */
  private static final int MOST = 45;

  private final Phone phone;
  private final String person;
  private final City city;
  private final String village;
  private final Ledger ledger;
  private final Random random;
  private final int pause;
  private int number;

  /** Waits up to {@code pause} milliseconds between two complaints. */
  Complainer(Phone phone, String person, City city, Ledger ledger, Random random, int pause) {
    this.phone = phone;
    this.person = person;
    this.city = city;
    this.village = city == City.BATAM ? "21.71.10.1004" : "33.76.02.1003";
    this.ledger = ledger;
    this.random = random;
    this.pause = pause;
  }

  void agree() throws InterruptedException {
    Answer question = must(200, phone.ask("GET", "/v1/services/" + APP + "/consent"));
    JsonObject grant = new JsonObject();
    grant.add("asked", question.json().get("asked"));
    JsonArray claims = new JsonArray();
    claims.add("name");
    grant.add("claims", claims);
    must(200, phone.ask("PUT", "/v1/consents/" + APP, grant));
  }

  void work(BooleanSupplier more) throws InterruptedException {
    while (more.getAsBoolean() && number < MOST) {
      file();
      if (number % RENEW_EVERY == 0) {
        phone.renew(phone.bearer());
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(20, pause));
    }
  }

  /** Returns when the citizen was told that it is received. */
  Ledger.Complaint file() throws InterruptedException {
    String title = "Lubang " + person + " ke-" + ++number;
    String photo = number % PHOTO_EVERY == 0 ? upload() : "";
    JsonObject press = press(title, photo);
    String visit = visit("/new").get("visit_id").getAsString();
    Answer answer = phone.ask("POST", "/v1/visits/" + visit + "/actions", press);
    while (answer.problem().equals("visit-ended")) {
      visit = visit("/new").get("visit_id").getAsString();
      answer = phone.ask("POST", "/v1/visits/" + visit + "/actions", press);
    }
    JsonObject screen = must(200, answer).json().getAsJsonObject("screen");
    if (!screen.has("satuwarga:page")
        || !screen.get("satuwarga:page").getAsString().startsWith("/complaints/")) {
      throw new IllegalStateException(title + " was not taken: " + screen);
    }
    Ledger.Complaint filed =
        new Ledger.Complaint(
            person, city, title, screen.get("satuwarga:page").getAsString(), photo);
    ledger.filed(filed);
    return filed;
  }

  /** What a page of the service shows. */
  JsonObject visit(String page) throws InterruptedException {
    JsonObject request = new JsonObject();
    request.addProperty("app_id", APP);
    request.addProperty("page", page);
    return must(201, phone.ask("POST", "/v1/visits", request)).json();
  }

  private String upload() throws InterruptedException {
    Answer stored =
        phone.ask("POST", "/v1/uploads", "image/png", BodyPublishers.ofByteArray(Pictures.hole()));
    return must(201, stored).json().get("upload_id").getAsString();
  }

  private JsonObject press(String title, String photo) {
    JsonObject place = new JsonObject();
    place.addProperty("region", village);
    place.addProperty("street", "Jl. Merdeka 1");
    JsonObject inputs = new JsonObject();
    inputs.addProperty("title", title);
    inputs.addProperty("category", "ROAD");
    inputs.add("place", place);
    inputs.addProperty("date", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
    inputs.addProperty("description", "Lubang besar di tengah jalan.");
    if (!photo.isEmpty()) {
      JsonObject file = new JsonObject();
      file.addProperty("upload_id", photo);
      inputs.add("photo", file);
    }
    JsonObject press = new JsonObject();
    press.addProperty("id", UUID.randomUUID().toString());
    press.addProperty("name", "file");
    press.add("inputs", inputs);
    return press;
  }

  private Answer must(int status, Answer answer) {
    if (!answer.is(status)) {
      throw new IllegalStateException(person + " was refused: " + answer + " " + answer.body());
    }
    return answer;
  }
}
