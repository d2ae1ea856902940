package id.satuwarga.sample.apekesah.complaint;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which office handles what where: the city's own rules, read from a file. */
public final class Routing {
  private static final Duration ANSWER = Duration.ofDays(3);
  private static final Duration FINISH = Duration.ofDays(14);

  private final Map<String, Unit> units;
  private final List<Rule> rules;
  private final Unit otherwise;

  private Routing(Map<String, Unit> units, List<Rule> rules, Unit otherwise) {
    this.units = units;
    this.rules = rules;
    this.otherwise = otherwise;
  }

  /** Where {@code place} is a Kemendagri code and means all that lies within it. */
  private record Rule(Category category, @Nullable String place, String unit) {
    boolean fits(Category asked, String region) {
      return category == asked
          && (place == null || region.equals(place) || region.startsWith(place + "."));
    }

    int precision() {
      return place == null ? 0 : place.length();
    }
  }

  private record Office(String code, String id, String en, int answer_hours, int finish_days) {
    boolean isWhole() {
      return code != null && id != null && en != null && answer_hours > 0 && finish_days > 0;
    }

    Unit unit() {
      Text name = Text.of(id, en);
      return new Unit(code, name, Duration.ofHours(answer_hours), Duration.ofDays(finish_days));
    }
  }

  private record Document(List<Office> units, List<Rule> rules, String otherwise) {}

  /** Where the desk itself handles everything. */
  public static Routing single() {
    Unit desk = new Unit("desk", Text.of("Meja pengaduan", "Complaint desk"), ANSWER, FINISH);
    return new Routing(Map.of(desk.code(), desk), List.of(), desk);
  }

  /** The rules that this program carries for a city; a single desk where it has none. */
  public static Routing ofCity(String region) {
    try (InputStream file = Routing.class.getResourceAsStream("routing-" + region + ".json")) {
      return file == null
          ? single()
          : read(new InputStreamReader(file, StandardCharsets.UTF_8), region);
    } catch (IOException e) {
      throw new IllegalArgumentException("The routing of " + region + " cannot be read", e);
    }
  }

  /**
   * The rules in a file.
   *
   * @throws IllegalArgumentException naming the file, when it is missing or does not fit together
   */
  public static Routing in(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader, file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException("The routing in " + file + " cannot be read", e);
    }
  }

  /** The office for this kind of complaint there; the rule with the smallest territory decides. */
  public Unit unit(Category category, String region) {
    return rules.stream()
        .filter(rule -> rule.fits(category, region))
        .max(Comparator.comparingInt(Rule::precision))
        .flatMap(rule -> find(rule.unit()))
        .orElse(otherwise);
  }

  public Optional<Unit> find(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** The office of a complaint that is kept; one the city has closed since counts as the desk. */
  public Unit of(Complaint complaint) {
    return find(complaint.handling().unit()).orElse(otherwise);
  }

  public List<Unit> units() {
    return List.copyOf(units.values());
  }

  private static Routing read(Reader json, String name) {
    Document document;
    try {
      document = new Gson().fromJson(json, Document.class);
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("The routing in " + name + " is no JSON of ours", e);
    }
    if (document == null || document.units() == null || document.rules() == null) {
      throw new IllegalArgumentException("The routing in " + name + " has no units or no rules");
    }
    Map<String, Unit> units = new LinkedHashMap<>();
    for (Office office : document.units()) {
      if (!office.isWhole()) {
        throw new IllegalArgumentException(
            "The routing in " + name + " has half a unit: " + office);
      }
      units.put(office.code(), office.unit());
    }
    Unit otherwise = units.get(document.otherwise());
    if (otherwise == null) {
      throw new IllegalArgumentException("The routing in " + name + " leads to nobody otherwise");
    }
    for (Rule rule : document.rules()) {
      if (rule.category() == null || !units.containsKey(rule.unit())) {
        throw new IllegalArgumentException(
            "The routing in " + name + " has a broken rule: " + rule);
      }
    }
    return new Routing(units, List.copyOf(document.rules()), otherwise);
  }
}
