package id.satuwarga.app.view;

import id.satuwarga.sdk.android.ScreenPane;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Duration;

/** Every word of the app's own, in both languages: one without the other does not compile. */
public final class Words {
  static final Text LOADING = Text.of("Memuat…", "Loading…");
  static final Text AGAIN = Text.of("Coba lagi", "Try again");
  public static final Text BACK = Text.of("Kembali", "Back");
  static final Text CANCEL = Text.of("Batal", "Cancel");
  public static final Text FAILED = Text.of("Belum berhasil", "That did not work");

  public static final Text HOME = Text.of("Beranda", "Home");
  static final Text INBOX = Text.of("Kotak masuk", "Inbox");
  static final Text DATA = Text.of("Data saya", "My data");
  static final Text PROFILE = Text.of("Profil", "Profile");

  static final Text WELCOME =
      Text.of("Satu akun untuk semua layanan publik", "One account for every public service");
  static final Text WELCOME_LEAD =
      Text.of(
          "Cari layanan, gunakan, dan terima kabarnya di satu tempat. Cukup masuk sekali.",
          "Find services, use them and get their news in one place. Sign in once.");
  static final Text DOOR = Text.of("Satu pintu", "One door");
  static final Text DOOR_DETAIL =
      Text.of(
          "Semua layanan pemerintah daerah dan pusat di satu tempat, tanpa memasang banyak"
              + " aplikasi.",
          "All services of your city and the state in one place, without installing many apps.");
  static final Text ONCE = Text.of("Cukup sekali", "Only once");
  static final Text ONCE_DETAIL =
      Text.of(
          "Masuk dengan identitas nasional. Tidak ada yang menanyakan NIK Anda dua kali.",
          "Sign in with the national identity. Nobody asks for your NIK twice.");
  static final Text SEEN = Text.of("Anda tahu siapa yang melihat", "You know who looked");
  static final Text SEEN_DETAIL =
      Text.of(
          "Setiap instansi yang membaca data Anda tercatat, dan Anda dapat melihat catatannya.",
          "Every agency that reads your data is recorded, and you can see the record.");
  static final Text BEGIN = Text.of("Mulai", "Begin");
  public static final Text SIGN_IN =
      Text.of("Masuk dengan identitas nasional", "Sign in with the national identity");
  static final Text SIGN_IN_HOW =
      Text.of(
          "Peramban ponsel Anda terbuka untuk masuk, lalu kembali ke sini.",
          "The browser of your phone opens for signing in and comes back here.");
  public static final Text SIGN_IN_FIRST = Text.of("Silakan masuk dahulu", "Please sign in first");
  public static final Text SIGN_IN_WHY =
      Text.of(
          "Halaman ini milik Anda pribadi, jadi kami perlu tahu siapa Anda.",
          "This page is yours alone, so we need to know who you are.");
  public static final Text NO_BROWSER =
      Text.of("Tidak ada peramban di ponsel ini.", "There is no browser on this phone.");
  public static final Text NO_VIEWER =
      Text.of(
          "Tidak ada aplikasi di ponsel ini yang dapat membuka berkas itu.",
          "No app on this phone can open that file.");
  static final Text SORRY =
      Text.of("Maaf, aplikasi tadi terhenti", "Sorry, the app stopped a moment ago");
  static final Text SORRY_DETAIL =
      Text.of(
          "Itu kesalahan kami. Yang sudah terkirim tetap terkirim.",
          "That was our fault. What was sent stays sent.");
  static final Text CLOSE = Text.of("Tutup", "Close");

  static final Text QUESTION =
      Text.of("Apa yang ingin Anda urus hari ini?", "What would you like to do today?");
  static final Text SEARCH = Text.of("Cari layanan", "Find a service");
  static final Text SEARCH_HINT = Text.of("misalnya: pengaduan", "for example: complaint");
  static final Text NOT_FOUND =
      Text.of("Tidak ada layanan yang cocok. Coba kata lain.", "No service fits. Try other words.");
  static final Text EMPTY =
      Text.of("Belum ada layanan di wilayah ini.", "There are no services in this region yet.");
  static final Text REGION_NONE = Text.of("Pilih wilayah Anda", "Choose your region");
  static final Text REGION_WHY =
      Text.of(
          "Setiap daerah punya layanannya sendiri. Pilih tempat tinggal Anda untuk melihatnya.",
          "Every region has services of its own. Choose where you live to see them.");
  static final Text REGION_CHOOSE = Text.of("Pilih wilayah", "Choose a region");
  static final Text REGION_CHANGE = Text.of("Ubah wilayah", "Change region");
  static final Text REGION = Text.of("Wilayah saya", "My region");
  static final Text SUSPENDED = Text.of("Dihentikan sementara", "Suspended for now");
  static final Text ELSEWHERE = Text.of("Belum ada di wilayah Anda", "Not in your region yet");
  static final Text TRIAL = Text.of("Uji coba", "On trial");
  static final Text EMERGENCY = Text.of("Darurat: panggil polisi", "Emergency: call the police");

  static final Text AGREE = Text.of("Setuju dan lanjutkan", "Agree and go on");
  static final Text REFUSE = Text.of("Tidak setuju", "Do not agree");
  static final Text REQUIRED = Text.of("diperlukan", "required");
  static final Text BY_LAW = Text.of("undang-undang", "by law");
  static final Text CONSENT_WITHDRAW =
      Text.of(
          "Persetujuan berlaku satu tahun dan dapat Anda tarik kapan saja di halaman Data saya.",
          "What you agree to is good for a year; take it back any time under My data.");
  public static final Text NO_CONSENT =
      Text.of("Anda tidak membagikan data", "You do not share data");
  public static final Text NO_CONSENT_DETAIL =
      Text.of(
          "Tidak ada data yang dikirim. Tanpa data yang diperlukan, layanan ini tidak dapat dibuka.",
          "Nothing was sent. Without the data it needs, this service cannot be opened.");
  public static final Text ASK_AGAIN = Text.of("Lihat lagi permintaannya", "See the request again");
  public static final Text CALL_110 = Text.of("Telepon 110", "Call 110");
  public static final Text NO_SERVICE =
      Text.of("Tautan ini tidak menuju layanan", "This link leads to no service");
  public static final Text NO_SERVICE_DETAIL =
      Text.of("Periksa tautannya, atau cari di beranda.", "Check the link, or look at home.");

  public static final Text REOPENED =
      Text.of("Periksa, lalu kirim lagi", "Check it, then send it again");
  public static final Text REOPENED_DETAIL =
      Text.of(
          "Halaman ini dibuka lagi dari layanannya. Isian Anda masih ada, dan belum ada yang"
              + " terkirim.",
          "The service opened this page anew. What you entered is still here, and nothing was"
              + " sent.");

  static final Text ALL = Text.of("Semua", "All");
  static final Text UNREAD = Text.of("Belum dibaca", "Unread");
  static final Text NEW = Text.of("Baru", "New");
  static final Text INBOX_EMPTY = Text.of("Kotak masuk kosong", "The inbox is empty");
  static final Text INBOX_EMPTY_DETAIL =
      Text.of(
          "Kabar dari layanan yang Anda pakai akan tiba di sini.",
          "News of the services you use arrives here.");
  static final Text OPEN_THERE = Text.of("Buka di layanan", "Open in the service");
  static final Text DELETE = Text.of("Hapus", "Delete");
  static final Text DELETE_ASK = Text.of("Hapus pemberitahuan ini?", "Delete this notice?");
  static final Text DELETE_DETAIL =
      Text.of(
          "Pemberitahuan ini hilang dari kotak masuk Anda. Urusannya sendiri tidak berubah.",
          "The notice is gone from your inbox. What it is about does not change.");

  private Words() {}

  /** There is no network; what is shown is so old. */
  static Text asOf(Duration age) {
    return Text.of(
        "Tanpa jaringan. Ini keadaan " + ScreenPane.ago(age, Language.INDONESIAN) + ".",
        "No network. This is as of " + ScreenPane.ago(age, Language.ENGLISH) + ".");
  }

  static Text unread(int count) {
    return count == 0
        ? Text.of("Semua sudah dibaca", "All read")
        : Text.of(count + " belum dibaca", count + " unread");
  }

  /** A service wants data. */
  static Text asks(String service) {
    return Text.of(service + " meminta data Anda", service + " asks for your data");
  }

  static Text needs(String opd) {
    return Text.of(
        opd + " memerlukan data berikut. Hanya yang Anda setujui yang dikirim.",
        opd + " needs the following. Only what you agree to is sent.");
  }

  static Text sends(String shown) {
    return Text.of("Yang dikirim: " + shown, "What is sent: " + shown);
  }

  static Text heldBy(String holder) {
    return Text.of("Data dari " + holder, "Data of " + holder);
  }

  static Text basis(String law) {
    return Text.of("Dasar hukum: " + law, "Legal basis: " + law);
  }

  static Text hello(String name) {
    return Text.of("Halo, " + name, "Hello, " + name);
  }

  static Text takeRegion(String name) {
    return Text.of("Pilih " + name, "Choose " + name);
  }

  /** A category of services, as the contract names it. */
  static Text category(String name) {
    switch (name) {
      case "complaints":
        return Text.of("Pengaduan", "Complaints");
      case "education":
        return Text.of("Pendidikan", "Education");
      case "health":
        return Text.of("Kesehatan", "Health");
      case "planning":
        return Text.of("Perencanaan", "Planning");
      case "population":
        return Text.of("Kependudukan", "Population");
      case "safety":
        return Text.of("Keamanan", "Safety");
      case "social_aid":
        return Text.of("Bantuan sosial", "Social aid");
      case "taxes":
        return Text.of("Pajak dan retribusi", "Taxes and fees");
      case "transport":
        return Text.of("Perhubungan", "Transport");
      default:
        return Text.of("Layanan lain", "Other services");
    }
  }
}
