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
          "Gambar layanan dimuat hanya bila Anda memintanya; sebelum itu keterangannya yang tampil."
              + " Pemberitahuan tetap datang.",
          "Pictures of services are loaded only when you ask; until then their descriptions are"
              + " shown. Notices still come.");
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

  static final Text DOCUMENTS = Text.of("Dokumen saya", "My documents");
  static final Text DOCUMENTS_LEAD =
      Text.of(
          "Berkas dari pemberitahuan yang pernah Anda buka. Yang tersimpan terkunci di ponsel ini"
              + " dan dapat dibaca tanpa jaringan.",
          "Files of notices that you have opened. What is saved is locked on this phone and can"
              + " be read without a network.");
  static final Text DOCUMENTS_NONE = Text.of("Belum ada dokumen.", "There are no documents yet.");
  static final Text FILES = Text.of("Lampiran", "Attachments");
  static final Text FETCH = Text.of("Unduh ke ponsel", "Save on the phone");
  static final Text OPEN = Text.of("Buka", "Open");
  static final Text REMOVE = Text.of("Hapus dari ponsel", "Remove from the phone");
  static final Text NO_ROOM =
      Text.of(
          "Ponsel ini kehabisan ruang, jadi berkas tidak tersimpan.",
          "This phone has no room left, so the file was not saved.");

  static final Text QUIET = Text.of("Jam tenang", "Quiet hours");
  static final Text QUIET_DETAIL =
      Text.of(
          "Pada jam ini siaran untuk wilayah Anda menunggu. Kalau Anda memilih jamnya sendiri,"
              + " kabar khusus Anda juga menunggu. Keadaan darurat dan layanan keamanan tetap"
              + " berbunyi.",
          "In these hours broadcasts to your territory wait. If you choose the hours yourself,"
              + " news meant for you alone waits too. Emergencies and safety services still ring.");

  private AccountWords() {}

  /** On the phone, so large. */
  static Text saved(int bytes) {
    int kilobytes = Math.max(1, (bytes + 512) / 1024);
    return Text.of("Tersimpan, " + kilobytes + " kB", "Saved, " + kilobytes + " kB");
  }

  static Text quietFrom(String clock) {
    return Text.of("Dari pukul " + clock, "From " + clock);
  }

  static Text quietUntil(String clock) {
    return Text.of("Sampai pukul " + clock, "Until " + clock);
  }

  static Text quietHint(String zone) {
    return Text.of(
        "Menurut " + zone + ". Dua jam yang sama berarti tidak pernah tenang.",
        "By " + zone + ". Two equal times mean never quiet.");
  }

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
