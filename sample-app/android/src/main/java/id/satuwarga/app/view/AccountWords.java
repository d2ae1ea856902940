package id.satuwarga.app.view;

import id.satuwarga.sdk.miniapp.Text;

/** The words about the citizen's own things: data, profile, what they want to be told of. */
final class AccountWords {
  static final Text LOG = Text.of("Siapa yang melihat data saya", "Who looked at my data");
  static final Text LOG_LEAD =
      Text.of(
          "Setiap kali sebuah instansi membaca data Anda, barisnya muncul di sini: siapa, apa, dan"
              + " untuk apa.",
          "Each time an agency reads your data it is listed here: who, what, and what for.");
  static final Text LOG_EMPTY =
      Text.of("Belum ada yang melihat data Anda.", "Nobody has looked at your data yet.");
  static final Text CONSENTS = Text.of("Persetujuan yang berlaku", "What you agreed to");
  static final Text CONSENTS_NONE =
      Text.of(
          "Anda belum memberi persetujuan kepada layanan mana pun.",
          "You have not agreed to anything yet.");
  static final Text WITHDRAW = Text.of("Tarik persetujuan", "Take it back");
  static final Text WITHDRAW_DETAIL =
      Text.of(
          "Mulai panggilan berikutnya layanan ini tidak lagi menerima data Anda.",
          "From the next call on this service gets your data no more.");

  static final Text LANGUAGE = Text.of("Bahasa", "Language");
  static final Text TEXT_SIZE = Text.of("Ukuran huruf", "Size of text");
  static final Text SAVES_DATA = Text.of("Hemat data", "Save data");
  static final Text SAVES_DATA_DETAIL =
      Text.of(
          "Gambar tidak dimuat; keterangannya dibaca sebagai gantinya.",
          "Pictures are not loaded; their descriptions stand in for them.");
  static final Text SERVER = Text.of("Alamat server", "Address of the server");
  static final Text SERVER_CHANGE = Text.of("Ubah alamat server", "Change the server");
  static final Text SERVER_WRONG =
      Text.of(
          "Alamat harus https://…, atau http:// di jaringan sendiri.",
          "The address is https://…, or http:// in your own network.");
  static final Text SAVE = Text.of("Simpan", "Save");
  static final Text SIGN_OUT = Text.of("Keluar di perangkat ini", "Sign out on this device");
  static final Text SIGN_OUT_ALL = Text.of("Keluar di semua perangkat", "Sign out everywhere");
  static final Text SIGN_OUT_ALL_DETAIL =
      Text.of(
          "Semua perangkat, termasuk yang ini, harus masuk lagi.",
          "All devices, this one too, have to sign in again.");
  static final Text ABOUT =
      Text.of(
          "SatuWarga 0.1.0. Data wilayah: idn-area-data, Open Database License (ODbL) 1.0.",
          "SatuWarga 0.1.0. Territories: idn-area-data, Open Database License (ODbL) 1.0.");

  static final Text WISHES = Text.of("Pengaturan pemberitahuan", "What I want to be told of");
  static final Text WISHES_LEAD =
      Text.of(
          "Pilih siapa yang boleh memberi tahu Anda, dan lewat apa. Keadaan darurat selalu sampai.",
          "Choose who may tell you things, and how. Emergencies always reach you.");
  static final Text WISHES_NONE =
      Text.of(
          "Belum ada instansi yang mengirim pemberitahuan kepada Anda.",
          "No agency has sent you anything yet.");
  static final Text PUSH = Text.of("Layar ponsel", "Screen of the phone");
  static final Text KEPT = Text.of("Kotak masuk", "Inbox");
  static final Text FIXED = Text.of(" (tetap)", " (fixed)");

  private AccountWords() {}

  static Text saw(String what, String source) {
    return source.isEmpty()
        ? Text.of("melihat " + what, "saw " + what)
        : Text.of("melihat " + what + " dari " + source, "saw " + what + " of " + source);
  }

  static Text purpose(String purpose) {
    return Text.of("Untuk: " + purpose, "For: " + purpose);
  }

  static Text lookedBy(String basis) {
    switch (basis) {
      case "consent":
        return Text.of("dengan persetujuan Anda", "by your consent");
      case "legal_basis":
        return Text.of("berdasarkan undang-undang", "by law");
      default:
        return Text.of("unduhan oleh Anda sendiri", "downloaded by yourself");
    }
  }

  static Text mayList(String claims) {
    return Text.of("Boleh melihat: " + claims, "May see: " + claims);
  }

  static Text until(String moment) {
    return Text.of("Berlaku sampai " + moment, "Until " + moment);
  }

  static Text withdrawAsk(String service) {
    return Text.of(
        "Tarik persetujuan untuk " + service + "?", "Take back what " + service + " may see?");
  }

  static Text percent(int size) {
    return size == 100
        ? Text.of("Seperti ponsel", "As the phone")
        : Text.of(size + " persen", size + " percent");
  }

  /** What a claim is called. */
  static Text claim(String name) {
    switch (name) {
      case "birth_date":
        return Text.of("tanggal lahir", "date of birth");
      case "email":
        return Text.of("surel", "e-mail");
      case "home_region":
        return Text.of("wilayah tempat tinggal", "home region");
      case "name":
        return Text.of("nama", "name");
      case "nik":
        return Text.of("NIK", "NIK");
      case "phone":
        return Text.of("nomor telepon", "phone number");
      default:
        return Text.of(name, name);
    }
  }

  /** A kind of notices. */
  static Text kind(String category) {
    switch (category) {
      case "announcement":
        return Text.of("Pengumuman", "Announcements");
      case "emergency":
        return Text.of("Keadaan darurat", "Emergencies");
      case "event":
        return Text.of("Acara", "Events");
      case "service_change":
        return Text.of("Perubahan layanan", "Changes of services");
      default:
        return Text.of("Khusus untuk Anda", "For you alone");
    }
  }
}
