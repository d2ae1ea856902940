package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a register as territories might keep it, with duplicates hidden in it, from {@code
 * overlap/services.txt} and a seed. The same seed makes the same register.
 */
public final class RegisterMaker {
  private static final String[] LEADS = {
    "", "", "Aplikasi untuk ", "Aplikasi ini digunakan untuk ", "Merupakan sistem yang mendukung "
  };
  private static final String[] HOW = {
    "renamed", "acronym", "other-opd", "typo", "translated", "split", "renamed", "acronym"
  };
  private static final Map<String, String> TERRITORIES =
      new TreeMap<>(
          Map.of(
              "21.71", "Kota Batam",
              "21.01", "Kabupaten Bintan",
              "21", "Provinsi Kepulauan Riau",
              "64.72", "Kota Samarinda",
              "64.71", "Kota Balikpapan",
              "65.03", "Kabupaten Nunukan",
              "33.76", "Kota Tegal",
              "33.28", "Kabupaten Tegal",
              "33.74", "Kota Semarang",
              "35.78", "Kota Surabaya"));
  private final List<String[]> services = new ArrayList<>();
  private final List<Entry> made = new ArrayList<>();
  private final Random random;

  private RegisterMaker(long seed) throws IOException {
    random = new Random(seed);
    try (InputStream file = RegisterMaker.class.getResourceAsStream("/overlap/services.txt")) {
      if (file == null) {
        throw new IOException("services.txt is missing");
      }
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .forEach(services::add);
    }
  }

  /**
   * Territories with their names.
   *
   * @param share how much of all there is each territory has
   * @param hidden how many of its apps have a duplicate
   */
  public static List<Entry> make(
      long seed, Map<String, String> territories, double share, double hidden) throws IOException {
    RegisterMaker maker = new RegisterMaker(seed);
    territories.forEach((code, name) -> maker.territory(code, name, share, hidden));
    return maker.made;
  }

  private void territory(String code, String name, double share, double hidden) {
    boolean province = code.length() == 2;
    for (String[] service : services) {
      if (random.nextDouble() >= (province ? share / 4 : share)) {
        continue;
      }
      int text = 8 + random.nextInt(2);
      Place place = new Place(code, name, pick(service[4].split(",", -1)));
      Entry first = plain(service, place, text);
      made.add(first);
      if (random.nextDouble() < hidden) {
        hide(service, place, first, 17 - text);
      }
    }
  }

  private record Place(String code, String name, String opd) {
    String slug() {
      return name.replaceFirst("^(Kota|Provinsi) ", "")
          .replaceFirst("^Kabupaten ", "kab")
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^a-z]+", "-");
    }
  }

  private Entry plain(String[] service, Place place, int text) {
    String name =
        switch (random.nextInt(6)) {
          case 0 -> service[0] + " (" + service[1] + ")";
          case 1 -> service[1] + " " + place.name();
          case 2 -> service[0] + " " + place.name();
          case 3 -> service[1] + " (" + service[0] + ")";
          default -> service[1];
        };
    String about =
        random.nextInt(12) == 0 && !name.startsWith(service[0]) ? null : told(service[text]);
    return entry(service, place, name, about, null, null);
  }

  private void hide(String[] service, Place place, Entry first, int text) {
    String how = HOW[random.nextInt(HOW.length)];
    String about = told(service[text]);
    Place other = new Place(place.code(), place.name(), last(service[4].split(",", -1)));
    switch (how) {
      case "renamed" -> made.add(entry(service, place, brand(service, place), about, null, how));
      case "acronym" -> {
        boolean isLong = first.facts().name().contains(service[1]);
        String name =
            isLong ? service[0] + (random.nextBoolean() ? "" : " " + place.name()) : service[1];
        made.add(
            entry(
                service, place, name, random.nextInt(4) == 0 && isLong ? null : about, null, how));
      }
      case "other-opd" -> made.add(entry(service, other, reworded(service[1]), about, null, how));
      case "typo" ->
          made.add(
              entry(
                  service,
                  place,
                  typo(first.facts().name()),
                  random.nextBoolean() ? about : told(service[17 - text]),
                  null,
                  how));
      case "translated" ->
          made.add(entry(service, other, service[3], service[10], service[10], how));
      default -> {
        String[] halves =
            random.nextBoolean()
                ? new String[] {" - Modul Pengguna", " - Modul Admin"}
                : new String[] {" versi Android", " versi Web"};
        made.add(entry(service, place, service[1] + halves[0], about, null, how));
        made.add(
            entry(
                service,
                place,
                (random.nextBoolean() ? service[0] : service[1]) + halves[1],
                told(service[17 - text]),
                null,
                how));
      }
    }
  }

  private String brand(String[] service, Place place) {
    return random.nextBoolean()
        ? service[2]
        : service[2] + " " + place.name().replaceFirst("^\\S+ ", "");
  }

  private String reworded(String name) {
    String fresh =
        name.replace("Sistem Informasi Manajemen", "Aplikasi")
            .replace("Sistem Informasi", "Layanan");
    return fresh.equals(name) ? name.replace("Sistem", "e-Layanan") : fresh;
  }

  private String told(String text) {
    String lead = pick(LEADS);
    return lead.isEmpty()
        ? text
        : lead + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private String typo(String name) {
    StringBuilder text = new StringBuilder(name);
    for (int wrong = 0; wrong < 2; wrong++) {
      int at = 2 + random.nextInt(Math.max(1, text.length() - 4));
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        default -> {
          char here = text.charAt(at);
          text.setCharAt(at, text.charAt(at + 1));
          text.setCharAt(at + 1, here);
        }
      }
    }
    return text.toString();
  }

  private Entry entry(
      String[] service,
      Place place,
      String name,
      @Nullable String id,
      @Nullable String en,
      @Nullable String how) {
    Localized about = about(service, id, en);
    String brand =
        (how == null || how.equals("split") || how.equals("typo") ? service[0] : service[2])
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]+", "");
    boolean hasAddress = random.nextInt(5) > 1;
    List<String> data = random.nextInt(3) > 0 ? List.of(service[7].split(", ", -1)) : null;
    return new Entry(
        "a%05d".formatted(made.size()),
        place.opd() + "-" + place.slug(),
        place.code(),
        new Entry.Facts(
            name,
            how == null && random.nextInt(4) == 0 ? service[0] : null,
            about,
            random.nextInt(7) == 0 ? "abandoned" : "live",
            service[5],
            random.nextInt(4) > 0 ? List.of(service[6].split(",", -1)) : null,
            hasAddress ? "https://" + brand + "." + place.slug() + ".example" : null,
            hasAddress && random.nextInt(4) == 0
                ? "id.example." + place.slug().replace("-", "") + "." + brand
                : null,
            data),
        service[0],
        how);
  }

  /** Where it is told in English it is told so only; others have it beside, one in ten. */
  private @Nullable Localized about(String[] service, @Nullable String id, @Nullable String en) {
    if (id == null) {
      return null;
    }
    boolean alone = en != null || random.nextInt(10) > 0;
    return new Localized(id, alone ? null : service[10]);
  }

  private String pick(String[] some) {
    return some[random.nextInt(some.length)];
  }

  private static String last(String[] some) {
    return some[some.length - 1];
  }

  /** A register like the committed one. */
  static List<Entry> made(long seed) throws IOException {
    return make(seed, TERRITORIES, 0.78, 0.26);
  }

  /** Writes the committed set anew: {@code RegisterMaker FILE}. */
  public static void main(String[] arguments) throws IOException {
    List<Entry> made = made(20_261_122);
    Files.writeString(
        Path.of(arguments[0]),
        made.stream().map(Json::write).collect(Collectors.joining("\n", "", "\n")));
    System.out.printf(
        "%,d apps, %,d hidden%n",
        made.size(), made.stream().filter(entry -> entry.how() != null).count());
  }
}
