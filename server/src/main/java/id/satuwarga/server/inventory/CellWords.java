package id.satuwarga.server.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Words as offices write them, and those of the register that they mean. */
final class CellWords {
  private static final Map<SheetField, Map<String, String>> MEANINGS =
      Map.of(
          SheetField.STATUS,
          meanings(
              "concept: konsep, rencana, perencanaan, usulan, direncanakan",
              "development: pengembangan, dalam pengembangan, pembangunan, dibangun, proses, on"
                  + " progress",
              "beta: uji coba, ujicoba, pilot, percobaan",
              "live: aktif, aktif digunakan, digunakan, berjalan, operasional, beroperasi, online,"
                  + " ya, stable, dipakai, masih digunakan",
              "abandoned: tidak aktif, tdk aktif, nonaktif, non aktif, tidak digunakan,"
                  + " terbengkalai, mati, offline, rusak, tidak, tidak dipakai, mangkrak, error,"
                  + " tidak berfungsi",
              "obsolete: usang, dihentikan, ditutup, dihapus, pensiun, sudah diganti, dihentikan"
                  + " total"),
          SheetField.USERS,
          meanings(
              "citizens: masyarakat, warga, publik, umum, eksternal, masyarakat umum, layanan"
                  + " publik, masyarakat dan asn, asn dan masyarakat, internal dan eksternal, g2c",
              "staff: asn, pegawai, internal, staf, pns, pemerintah, opd, operator, admin,"
                  + " administrasi pemerintahan, g2g, g2e"),
          SheetField.PLATFORMS,
          meanings(
              "web: web, website, situs, web based, webbased, berbasis web, web base, portal",
              "android: android, playstore, play store, apk",
              "ios: ios, iphone, apple, appstore, app store",
              "windows: windows, desktop, win",
              "mac: mac, macos",
              "linux: linux",
              "android+ios: mobile, aplikasi mobile, mobile app, hp, ponsel"),
          SheetField.APPLICATION,
          meanings("general: umum, aplikasi umum", "special: khusus, aplikasi khusus"),
          SheetField.MAINTENANCE,
          meanings(
              "internal: internal, sendiri, swakelola, diskominfo, opd",
              "contract: kontrak, vendor, pihak ketiga, penyedia, rekanan",
              "community: komunitas",
              "none: tidak, belum"),
          SheetField.ORIGIN,
          meanings(
              "regency: kabupaten, kota, daerah, kab, kab kota, kabupaten kota, pemda, pemkot,"
                  + " pemkab",
              "province: provinsi, propinsi, pemprov, prov",
              "centre: pusat, kementerian, nasional, kementrian, lembaga"),
          SheetField.MAKER,
          meanings(
              "own: sendiri, diskominfo, kominfo, internal, swakelola, tim it, in house, inhouse",
              "vendor: vendor, pihak ketiga, penyedia, rekanan, pihak ke 3, outsourcing,"
                  + " konsultan"),
          SheetField.ACT,
          meanings(
              "new: baru, pembangunan, aplikasi baru, pembangunan baru",
              "extension: pengembangan, lanjutan, penambahan fitur, perluasan"));

  private CellWords() {}

  /** Whether the field takes one of some words. */
  static boolean knows(SheetField field) {
    return MEANINGS.containsKey(field) && field != SheetField.PLATFORMS;
  }

  /** The one word a cell means. */
  static Optional<String> word(SheetField field, String cell) {
    return Optional.ofNullable(meaning(field).get(PlainWords.keyOf(cell)));
  }

  /** Every platform of a cell; empty when one of them is unknown. */
  static List<String> platforms(String cell) {
    List<String> found = new ArrayList<>();
    for (String part : cell.split("[,;/&+]|\\bdan\\b|\\band\\b", -1)) {
      String plain = PlainWords.keyOf(part);
      if (!plain.isEmpty()) {
        String meant = meaning(SheetField.PLATFORMS).get(plain);
        if (meant == null) {
          return List.of();
        }
        Stream.of(meant.split("\\+", -1)).filter(word -> !found.contains(word)).forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** What may be written, for whoever wrote something else. */
  static String known(SheetField field) {
    return String.join(", ", new TreeSet<>(meaning(field).values()));
  }

  private static Map<String, String> meaning(SheetField field) {
    return MEANINGS.getOrDefault(field, Map.of());
  }

  private static Map<String, String> meanings(String... lines) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String line : lines) {
      String meant = line.substring(0, line.indexOf(':'));
      words.put(PlainWords.keyOf(meant), meant);
      for (String word : line.substring(line.indexOf(':') + 1).split(",", -1)) {
        words.put(PlainWords.keyOf(word), meant);
      }
    }
    return words;
  }
}
