package id.satuwarga.app.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sample.panic.citizen.Alarm;
import id.satuwarga.sample.panic.citizen.AlarmState;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.Screen;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an alarm from the Screen by which the police's back end shows it, in Bahasa Indonesia. */
final class AlarmReader {
  private static final Pattern PAGE = Pattern.compile("/alarms/([1-9][0-9]{0,17})");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{1,2}) (\\p{L}+) (\\d{4}) pukul (\\d{2})\\.(\\d{2}) (WIB|WITA|WIT)");
  private static final Pattern POSITION =
      Pattern.compile("(-?\\d{1,2}\\.\\d+), (-?\\d{1,3}\\.\\d+)");
  private static final List<String> MONTHS =
      Arrays.asList(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");
  private static final String SOMEWHERE = "31.71";

  private AlarmReader() {}

  /** Nothing when it shows none. */
  static Optional<Alarm> read(Screen screen) {
    Matcher page = PAGE.matcher(screen.page().orElse(""));
    if (!page.matches()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    collect(JsonParser.parseString(screen.json()), words);
    Alarm alarm =
        new Alarm(
            Long.parseLong(page.group(1)),
            state(words),
            place(words),
            pressedAt(words),
            Collections.<Alarm.Event>emptyList());
    return Optional.of(alarm);
  }

  private static AlarmState state(List<String> words) {
    for (AlarmState state : AlarmState.values()) {
      if (words.contains(state.label().in(Language.INDONESIAN))) {
        return state;
      }
    }
    return AlarmState.WAITING;
  }

  private static Instant pressedAt(List<String> words) {
    for (String text : words) {
      Matcher moment = MOMENT.matcher(text);
      int month = moment.find() ? MONTHS.indexOf(moment.group(2)) + 1 : 0;
      if (month > 0) {
        return LocalDateTime.of(
                number(moment, 3), month, number(moment, 1), number(moment, 4), number(moment, 5))
            .atZone(zone(String.valueOf(moment.group(6))))
            .toInstant();
      }
    }
    return Instant.EPOCH;
  }

  private static Place place(List<String> words) {
    int at = words.indexOf("Tempat");
    String where = at >= 0 && at + 1 < words.size() ? words.get(at + 1) : "";
    int bracket = where.indexOf(" (");
    Place place = Place.in(SOMEWHERE);
    place = bracket > 0 ? place.regionName(where.substring(0, bracket)) : place;
    Matcher position = POSITION.matcher(where);
    return position.find()
        ? place.position(
            Double.parseDouble(String.valueOf(position.group(1))),
            Double.parseDouble(String.valueOf(position.group(2))))
        : place;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(String.valueOf(matcher.group(group)));
  }

  private static ZoneId zone(String letters) {
    String region = letters.equals("WIB") ? "31" : letters.equals("WITA") ? "51" : "81";
    return RegionTime.of(region).zone();
  }

  /** Every text of it, in the order it stands there. */
  private static void collect(JsonElement part, List<String> words) {
    if (part.isJsonArray()) {
      JsonArray parts = part.getAsJsonArray();
      parts.forEach(it -> collect(it, words));
    } else if (part.isJsonObject()) {
      JsonObject object = part.getAsJsonObject();
      object.entrySet().forEach(it -> collect(it.getValue(), words));
    } else if (part.isJsonPrimitive()) {
      words.add(part.getAsString());
    }
  }
}
