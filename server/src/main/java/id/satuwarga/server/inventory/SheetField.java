package id.satuwarga.server.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column of a sheet may be about, and how offices head such columns. */
enum SheetField {
  OPD("opd|perangkat daerah|nama opd|skpd|unit kerja|instansi|dinas|pemilik|pengelola|agency"),
  NAME(
      "nama aplikasi|nama sistem|nama sistem informasi|nama layanan|judul aplikasi|aplikasi"
          + "|sistem informasi|nama|app name|name|application name"),
  SHORT_NAME("singkatan|akronim|nama singkat|short name|acronym"),
  DESCRIPTION(
      "deskripsi|uraian|keterangan|fungsi|fungsi aplikasi|kegunaan|deskripsi singkat|uraian fungsi"
          + "|description"),
  STATUS("status|status aplikasi|kondisi|keadaan|aktif tidak|status operasional|status penggunaan"),
  USERS("pengguna|sasaran pengguna|jenis pengguna|target pengguna|pengguna aplikasi|users"),
  PLATFORMS("platform|basis|basis aplikasi|jenis platform|berbasis|jenis aplikasi|platforms"),
  CATEGORIES("kategori|kategori publiccode|categories|category"),
  LANDING_URL("url|alamat|alamat url|link|tautan|domain|alamat web|website|alamat aplikasi"),
  URL("repositori|repository|kode sumber|source code|alamat kode sumber"),
  PACKAGE_NAME("nama paket|package|package name|id play store|play store"),
  RELEASE_DATE(
      "rilis terakhir|tanggal rilis|pembaruan terakhir|tanggal|tahun pembuatan|tahun|tahun"
          + " pengembangan|terakhir diperbarui|update terakhir|release date"),
  SPBE_SERVICE("kode layanan spbe|kode spbe|layanan spbe|kode layanan"),
  APPLICATION("umum khusus|aplikasi umum khusus|sifat|sifat aplikasi|umum atau khusus"),
  DATA_HELD("data|data yang dikelola|data dikelola|jenis data|data yang disimpan"),
  MONTHLY_USERS(
      "pengguna bulan|pengguna per bulan|jumlah pengguna|jumlah user|pengguna aktif|jml pengguna"
          + "|monthly users"),
  YEARLY_COST(
      "biaya|biaya tahun|biaya per tahun|anggaran|anggaran per tahun|nilai kontrak|pagu|biaya"
          + " pemeliharaan|nilai|biaya rp|anggaran rp|yearly cost"),
  BUDGET_SOURCE("sumber dana|sumber anggaran|sumber biaya|sumber pembiayaan|budget source"),
  MAINTENANCE("pemeliharaan|dipelihara oleh|perawatan|maintenance"),
  CONTRACTOR("vendor|penyedia|kontraktor|rekanan|pihak ketiga|pengembang|nama vendor|contractor"),
  CONTRACT_UNTIL("akhir kontrak|kontrak sampai|berakhirnya kontrak|masa kontrak|contract until"),
  SECURITY_CONTACT("kontak keamanan|kontak|narahubung|pic|penanggung jawab|security contact"),
  ORIGIN("asal|asal aplikasi|sumber aplikasi|pusat daerah|origin"),
  MAKER("pembuat|dibuat oleh|pembangun|cara pembuatan|maker"),
  ACT("baru pengembangan|jenis kegiatan|pembangunan pengembangan|act"),
  EXTENDS_APP("pengembangan dari|lanjutan dari|aplikasi induk|extends");

  private static final Map<String, SheetField> BY_HEAD = byHead();
  private final String heads;

  SheetField(String heads) {
    this.heads = heads;
  }

  private static Map<String, SheetField> byHead() {
    Map<String, SheetField> fields = new HashMap<>();
    for (SheetField field : values()) {
      for (String head : field.heads.split("\\|", -1)) {
        fields.putIfAbsent(PlainWords.keyOf(head), field);
      }
      fields.putIfAbsent(PlainWords.keyOf(field.word()), field);
    }
    return fields;
  }

  /** The word of the contract. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How our own sheets head it. */
  String head() {
    return heads.split("\\|", 2)[0];
  }

  static SheetField ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The field whose column is usually headed so. */
  static Optional<SheetField> headedBy(String head) {
    return Optional.ofNullable(BY_HEAD.get(plain(head)));
  }

  /** Without what stands in brackets: units and remarks. */
  private static String plain(String head) {
    return PlainWords.keyOf(head.replaceAll("\\([^)]*\\)", " "));
  }
}
