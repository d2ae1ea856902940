package id.satuwarga.server.recommendation;

import id.satuwarga.server.platform.text.Written;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a letter says. */
record LetterWords(
    String office,
    String territory,
    String number,
    LocalDate issuedOn,
    LocalDate validUntil,
    String opdName,
    RequestDraft draft,
    String signer,
    String address,
    boolean sample) {
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("complaints", "pengaduan"),
          Map.entry("safety", "keamanan dan keselamatan"),
          Map.entry("population", "kependudukan"),
          Map.entry("health", "kesehatan"),
          Map.entry("education", "pendidikan"),
          Map.entry("social_aid", "bantuan sosial"),
          Map.entry("transport", "perhubungan"),
          Map.entry("planning", "perencanaan"),
          Map.entry("taxes", "pajak dan retribusi"),
          Map.entry("other", "layanan lain"),
          Map.entry("data_source", "sumber data bagi OPD lain"));

  /** Functions as people call them. */
  static String namesOf(Collection<String> functions) {
    return functions.stream()
        .map(function -> FUNCTIONS.getOrDefault(function, function))
        .collect(Collectors.joining(", "));
  }

  /** A name, and what is said under it. */
  record Fact(String name, String value) {}

  String opening() {
    String verb = draft.act() == RequestDraft.Act.NEW ? "membangun" : "mengembangkan";
    return "Berdasarkan permohonan "
        + opdName
        + " dan penilaian atas aplikasi yang telah ada, dengan ini diberikan rekomendasi untuk "
        + verb
        + " mini-app berikut di dalam SatuWarga:";
  }

  List<Fact> facts() {
    String cost =
        draft.yearlyCost() == null
            ? "tidak disebutkan"
            : Written.rupiah(draft.yearlyCost())
                + (draft.budgetSource() == null ? "" : " (" + draft.budgetSource() + ")");
    return List.of(
        new Fact("Nama", draft.name()),
        new Fact("Identitas", draft.appId()),
        new Fact("Pemilik", opdName),
        new Fact(
            "Jenis", draft.act() == RequestDraft.Act.NEW ? "Pembangunan baru" : "Pengembangan"),
        new Fact("Fungsi", namesOf(draft.functions())),
        new Fact("Biaya setahun", cost),
        new Fact("Berlaku sampai", Written.day(validUntil)));
  }

  List<String> conditions() {
    return List.of(
        "Rekomendasi ini hanya untuk mini-app dan fungsi yang disebutkan di atas. Fungsi lain"
            + " memerlukan permohonan tersendiri.",
        "Mini-app diterbitkan pertama kali selambat-lambatnya pada tanggal berakhirnya surat ini.",
        "Rekomendasi dapat dicabut bila tidak dipatuhi atau bila keadaan yang mendasarinya"
            + " berubah.");
  }
}
