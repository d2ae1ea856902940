package id.satuwarga.sdk.android.internal;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;
import java.time.Duration;

/** Every word of the host's own, in both languages. */
public final class Words {
  public static final Text OPTIONAL = Text.of("(boleh kosong)", "(optional)");
  public static final Text CHOOSE = Text.of("Pilih…", "Choose…");
  public static final Text SEARCH = Text.of("Ketik untuk mencari", "Type to search");
  public static final Text SEVERAL = Text.of("Boleh lebih dari satu.", "You may choose several.");
  public static final Text CLEAR = Text.of("Kosongkan", "Clear");
  public static final Text REMOVE = Text.of("Hapus", "Remove");
  public static final Text PHOTO = Text.of("Ambil atau pilih foto", "Take or choose a photo");
  public static final Text FILE = Text.of("Pilih berkas", "Choose a file");
  public static final Text SENT = Text.of("Berkas yang sudah dikirim", "File sent before");
  public static final Text STREET = Text.of("Nama jalan atau patokan", "Street or landmark");
  public static final Text POSITION =
      Text.of("Sertakan posisi perangkat", "Include the position of the device");
  public static final Text LOCATING = Text.of("Mencari posisi…", "Looking for the position…");
  public static final Text GIVEN =
      Text.of("Posisi perangkat disertakan", "Position of the device included");
  public static final Text POSITION_WHY =
      Text.of("Agar petugas menemukan tempatnya.", "So that officers find the place.");
  public static final Text LOADING = Text.of("Memuat…", "Loading…");
  public static final Text AGAIN = Text.of("Coba lagi", "Try again");
  public static final Text LOAD_IMAGE = Text.of("Muat gambar", "Load the picture");
  public static final Text MORE = Text.of("Tampilkan berikutnya", "Show more");

  public static final Text NEWS =
      Text.of(
          "Ada kabar untuk Anda. Ketuk untuk membaca.", "There is news for you. Tap to read it.");
  public static final Text EMERGENCY =
      Text.of("Pemberitahuan darurat. Ketuk untuk membaca.", "An emergency. Tap to read.");

  public static final Text NO_TERRITORIES =
      Text.of("Daftar wilayah tidak dapat dimuat.", "The territories cannot be loaded.");

  private static final Text[] LEVELS = {
    Text.of("Provinsi", "Province"),
    Text.of("Kabupaten atau kota", "Regency or city"),
    Text.of("Kecamatan", "District"),
    Text.of("Desa atau kelurahan", "Village")
  };

  private Words() {}

  /** The level of territories at this depth, from 0. */
  static Text level(int depth) {
    return LEVELS[depth];
  }

  static Text tone(Tone tone) {
    switch (tone) {
      case GOOD:
        return Text.of("Berhasil", "Good");
      case WARNING:
        return Text.of("Hati-hati", "Take care");
      case ATTENTION:
        return Text.of("Penting", "Important");
      default:
        return Text.of("Keterangan", "Note");
    }
  }

  static Text most(int characters) {
    return Text.of(
        "Paling banyak " + characters + " huruf.", "At most " + characters + " characters.");
  }

  static Text wrong(int count) {
    return Text.of(
        count + " isian perlu diperbaiki.",
        count + (count == 1 ? " field needs another look." : " fields need another look."));
  }

  /** That what is shown is so old. */
  static Text asOf(Duration age) {
    Text ago = ago(age);
    return Text.of(
        "Tanpa jaringan. Ini keadaan " + ago.in(Language.INDONESIAN) + ".",
        "No network. This is as of " + ago.in(Language.ENGLISH) + ".");
  }

  /** How long ago something was. */
  public static Text ago(Duration age) {
    if (age.toMinutes() < 1) {
      return Text.of("baru saja", "just now");
    } else if (age.toHours() < 1) {
      return ago(age.toMinutes(), "menit", "minute");
    } else if (age.toDays() < 2) {
      return ago(age.toHours(), "jam", "hour");
    }
    return ago(age.toDays(), "hari", "day");
  }

  private static Text ago(long count, String indonesian, String english) {
    return Text.of(
        count + " " + indonesian + " yang lalu",
        count + " " + english + (count == 1 ? "" : "s") + " ago");
  }

  /** The bounds of a number, one of which may be empty. */
  static Text betweenNumbers(String least, String most) {
    if (least.isEmpty()) {
      return Text.of("Paling besar " + most + ".", "At most " + most + ".");
    }
    return most.isEmpty()
        ? Text.of("Paling kecil " + least + ".", "At least " + least + ".")
        : between(least, most);
  }

  /** The bounds of a day or an hour, one of which may be empty. */
  static Text betweenMoments(String least, String most) {
    if (least.isEmpty()) {
      return Text.of("Paling lambat " + most + ".", most + " at the latest.");
    }
    return most.isEmpty()
        ? Text.of("Paling awal " + least + ".", least + " at the earliest.")
        : between(least, most);
  }

  private static Text between(String least, String most) {
    return Text.of(
        "Antara " + least + " dan " + most + ".", "Between " + least + " and " + most + ".");
  }

  static String in(Language language, Text words) {
    return words.in(language);
  }
}
