package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.platform.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of an app as a publiccode.yml. What the standard demands and no register
 * knows (licence, features, long descriptions) is for the app's own people to add.
 */
final class Publiccode {
  private static final String VERSION = "0.4";
  private static final int SHORT = 150;
  private final StringBuilder yaml = new StringBuilder();

  private Publiccode() {}

  static String of(InventoryApp app) {
    return new Publiccode().write(app.facts());
  }

  private String write(AppFacts facts) {
    line("", "publiccodeYmlVersion", VERSION);
    line("", "name", facts.name());
    line("", "url", facts.url());
    line("", "landingURL", facts.landingUrl());
    line("", "isBasedOn", facts.extendsApp());
    line("", "releaseDate", day(facts.releaseDate()));
    list("platforms", facts.platforms().stream().map(Publiccode::word).toList());
    list("categories", facts.categories());
    line("", "developmentStatus", status(facts.status()));
    line("", "softwareType", type(facts));
    yaml.append("intendedAudience:\n  countries:\n  - \"id\"\n  scope:\n  - \"government\"\n");
    description(facts);
    maintenance(facts);
    return yaml.toString();
  }

  private static String type(AppFacts facts) {
    List<AppFacts.Platform> platforms = facts.platforms();
    if (platforms.isEmpty()) {
      return "standalone/other";
    }
    if (platforms.contains(AppFacts.Platform.WEB)) {
      return "standalone/web";
    }
    boolean mobile =
        platforms.contains(AppFacts.Platform.ANDROID) || platforms.contains(AppFacts.Platform.IOS);
    return mobile ? "standalone/mobile" : "standalone/desktop";
  }

  /** {@code abandoned} is obsolete there: the standard has no word for what nobody looks after. */
  private static String status(AppFacts.Status status) {
    return switch (status) {
      case LIVE -> "stable";
      case ABANDONED, OBSOLETE -> "obsolete";
      default -> word(status);
    };
  }

  private void description(AppFacts facts) {
    Localized words = facts.description();
    if (words == null) {
      return;
    }
    yaml.append("description:\n");
    text("id", words.id());
    if (words.en() != null) {
      text("en", words.en());
    }
  }

  private void text(String language, String words) {
    yaml.append("  ").append(language).append(":\n");
    int most = Math.min(SHORT, words.codePointCount(0, words.length()));
    line("    ", "shortDescription", words.substring(0, words.offsetByCodePoints(0, most)));
    line("    ", "longDescription", words);
  }

  private void maintenance(AppFacts facts) {
    if (facts.maintenance() == null && facts.contractors().isEmpty()) {
      return;
    }
    yaml.append("maintenance:\n");
    AppFacts.Maintenance kind = facts.maintenance();
    line("  ", "type", kind == null ? null : word(kind));
    if (!facts.contractors().isEmpty()) {
      yaml.append("  contractors:\n");
    }
    for (AppFacts.Contractor contractor : facts.contractors()) {
      yaml.append("  - name: ").append(Json.write(contractor.name())).append('\n');
      line("    ", "until", day(contractor.until()));
    }
  }

  /** A text in JSON's quotation marks is a text of YAML. */
  private void line(String indent, String name, @Nullable String value) {
    if (value != null) {
      yaml.append(indent).append(name).append(": ").append(Json.write(value)).append('\n');
    }
  }

  private void list(String name, List<String> values) {
    if (!values.isEmpty()) {
      yaml.append(name).append(":\n");
      values.forEach(value -> yaml.append("- ").append(Json.write(value)).append('\n'));
    }
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
