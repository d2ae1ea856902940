package id.satuwarga.sample.apekesah.citizen;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of territories, read from the one app's public list and remembered; the bare code when it
 * cannot be read.
 */
public final class Regions {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final String city;
  private final String region;
  private final String server;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /**
   * @param region Kemendagri code of the city
   * @param server address of the one app's server
   */
  public Regions(String city, String region, String server) {
    this.city = city;
    this.region = region;
    this.server = server;
  }

  String city() {
    return city;
  }

  boolean serves(String code) {
    return code.equals(region) || code.startsWith(region + ".");
  }

  /** {@code Belian, Batam Kota}: the territory and its parents up to the city. */
  String name(String code) {
    String known = names.get(code);
    if (known != null) {
      return known;
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server + "/v1/regions/" + code))
              .timeout(TIMEOUT)
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return code;
      }
      String name = read(JsonParser.parseString(answer.body()).getAsJsonObject());
      names.put(code, name);
      return name;
    } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return code;
    }
  }

  private static String read(JsonObject found) {
    List<String> names = new ArrayList<>();
    names.add(found.get("name").getAsString());
    JsonArray parents = found.getAsJsonArray("parents");
    for (JsonElement parent : parents) {
      JsonObject one = parent.getAsJsonObject();
      if (one.get("level").getAsString().equals("district")) {
        names.add(one.get("name").getAsString());
      }
    }
    return String.join(", ", names);
  }
}
