package id.satuwarga.server.bench;

import id.satuwarga.server.inventory.overlap.Entry;
import id.satuwarga.server.inventory.overlap.RegisterMaker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A register of every province and regency, made up from a seed, and the sheet it comes in. */
final class Nation {
  private static final long SEED = 27_000;
  private static final long OTHER_SEED = 27_001;
  private static final double SHARE = 0.38;
  private static final double HIDDEN = 0.2;
  private static final String[] MONTHS = {
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
    "Desember"
  };
  private static final String HEADS =
      "No;Perangkat Daerah;Nama Aplikasi;Singkatan;Uraian Fungsi;Status;Pengguna;Kategori;"
          + "Alamat URL;Nama Paket;Data yang dikelola;Rilis Terakhir;Biaya per Tahun (Rp);"
          + "Sumber Dana;Vendor;Pengguna per Bulan\r\n";
  private final List<Entry> entries;
  private final Random random = new Random(SEED);

  private Nation(List<Entry> entries) {
    this.entries = entries;
  }

  /** So many apps; an OPD has no two of one name. */
  static Nation of(int apps) throws IOException {
    return new Nation(some(SEED, apps));
  }

  /** Apps that are not in it, of the same kind. */
  static List<Entry> proposals(int apps) throws IOException {
    return some(OTHER_SEED, apps);
  }

  private static List<Entry> some(long seed, int apps) throws IOException {
    Set<String> taken = new HashSet<>();
    List<Entry> all = new ArrayList<>(RegisterMaker.make(seed, territories(), SHARE, HIDDEN));
    all.removeIf(entry -> !taken.add(entry.opd() + " " + plain(entry.facts().name())));
    if (all.size() < apps) {
      throw new IllegalStateException("only " + all.size() + " apps were made up");
    }
    // those of one territory stay together, so that a short register has whole ones
    return List.copyOf(all.subList(0, apps));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Map<String, String> territories() throws IOException {
    Map<String, String> names = new TreeMap<>();
    for (String line : lines("provinces.csv")) {
      names.put(line.substring(0, 2), "Provinsi " + line.substring(3));
    }
    for (String line : lines("regencies.csv")) {
      names.put(line.substring(0, 5), line.substring(9));
    }
    return names;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = Nation.class.getResourceAsStream("/satuwarga/regions/" + file)) {
      if (in == null) {
        throw new IOException(file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  /** The names of some territories are longer than a code may be. */
  static String opd(Entry entry) {
    return entry.opd().replaceFirst("-.*", "-") + entry.region().replace(".", "");
  }

  int size() {
    return entries.size();
  }

  List<Entry> entries() {
    return entries;
  }

  /** Brings in the OPDs, and makes Ningsih the registrar of every province. */
  void settle(Cluster cluster) {
    Map<String, String> opds = new TreeMap<>();
    entries.forEach(entry -> opds.put(opd(entry), entry.region()));
    Set<String> provinces = new TreeSet<>();
    entries.forEach(entry -> provinces.add(entry.region().substring(0, 2)));
    provinces.forEach(province -> opds.put("komdigi-" + province, province));
    cluster.execute(
        opds.entrySet().stream()
            .map(opd -> "('" + opd.getKey() + "', '" + opd.getValue() + "')")
            .collect(
                Collectors.joining(
                    ", ",
                    """
                    INSERT INTO opd (code, region_code, name_id, about_id, registered_at, changed_at)
                    SELECT code, region, 'OPD ' || code, 'Melayani warga.', now(), now()
                    FROM (VALUES
                    """,
                    ") AS made (code, region) ON CONFLICT DO NOTHING")));
    cluster.execute(
        provinces.stream()
            .map(province -> "('komdigi-" + province + "', '" + province + "')")
            .collect(
                Collectors.joining(
                    ", ",
                    """
                    INSERT INTO staff_role (citizen_id, opd_code, role, region_code, assigned_at)
                    SELECT citizen_id, opd, 'registrar', region, now()
                    FROM (SELECT citizen_id FROM staff_role WHERE role = 'registrar' LIMIT 1) who,
                      (VALUES
                    """,
                    ") AS over (opd, region)")));
    cluster.execute("VACUUM ANALYZE");
  }

  /** As an office sends it: a title, heads of its own, dates and amounts in words, a sum. */
  byte[] sheet() {
    StringBuilder sheet =
        new StringBuilder("DAFTAR APLIKASI PEMERINTAH TAHUN 2026\r\n\r\n" + HEADS);
    int number = 0;
    for (Entry entry : entries) {
      row(sheet, ++number, entry);
    }
    sheet.append(";;;;;;;;;;;Jumlah;Rp 0\r\n");
    return sheet.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void row(StringBuilder sheet, int number, Entry entry) {
    Entry.Facts facts = entry.facts();
    boolean bought = random.nextInt(3) > 0;
    sheet.append(number).append(';').append(opd(entry)).append(';').append(cell(facts.name()));
    sheet.append(';').append(facts.shortName() == null ? "" : cell(facts.shortName()));
    sheet.append(';').append(facts.description() == null ? "" : cell(facts.description().id()));
    sheet.append(';').append(facts.status().equals("live") ? "Aktif" : "Tidak aktif");
    sheet.append(';').append(facts.users().equals("citizens") ? "Masyarakat" : "ASN");
    sheet.append(';');
    sheet.append(facts.categories() == null ? "" : String.join(", ", facts.categories()));
    sheet.append(';').append(facts.landingUrl() == null ? "" : facts.landingUrl());
    sheet.append(';').append(facts.packageName() == null ? "" : facts.packageName());
    sheet.append(';');
    sheet.append(facts.dataHeld() == null ? "" : String.join(", ", facts.dataHeld()));
    sheet.append(';').append(1 + random.nextInt(28)).append(' ');
    sheet.append(MONTHS[random.nextInt(12)]).append(' ').append(2012 + random.nextInt(14));
    sheet.append(";Rp ").append(10 + random.nextInt(400)).append(".500.000;APBD;");
    sheet.append(bought ? "CV Karya " + random.nextInt(400) : "");
    sheet.append(';').append(random.nextInt(20_000)).append("\r\n");
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
