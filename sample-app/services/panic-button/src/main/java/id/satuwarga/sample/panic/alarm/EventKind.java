package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** What can happen to an alarm, as its caller reads it and as officers do. */
enum EventKind {
  RAISED,
  PRESSED_AGAIN,
  ACCEPTED,
  ON_THE_WAY,
  CLOSED,
  CANCELLED_BY_CITIZEN,
  CANCELLED_BY_OFFICER;

  /** To the caller, with the reason if there is one. */
  Text toCaller(String note) {
    Text words = toCaller();
    return note.isEmpty()
        ? words
        : Text.of(
            words.in(Language.INDONESIAN) + ": " + note, words.in(Language.ENGLISH) + ": " + note);
  }

  private Text toCaller() {
    return switch (this) {
      case RAISED ->
          Text.of("Panggilan diterima, sirene menyala", "Call received, the siren is on");
      case PRESSED_AGAIN -> Text.of("Anda menekan lagi", "You pressed again");
      case ACCEPTED -> Text.of("Petugas menerima", "An officer accepted");
      case ON_THE_WAY -> Text.of("Petugas berangkat", "An officer set out");
      case CLOSED -> Text.of("Petugas menutup alarm", "An officer closed the alarm");
      case CANCELLED_BY_CITIZEN ->
          Text.of("Anda membatalkan: alarm palsu", "You cancelled: a false alarm");
      case CANCELLED_BY_OFFICER ->
          Text.of("Petugas mencatat alarm palsu", "An officer recorded a false alarm");
    };
  }

  Text toOfficers() {
    return switch (this) {
      case RAISED -> Text.of("Panggilan masuk, sirene menyala", "Call came in, the siren is on");
      case PRESSED_AGAIN -> Text.of("Pemanggil menekan lagi", "The caller pressed again");
      case ACCEPTED -> Text.of("Diterima", "Accepted");
      case ON_THE_WAY -> Text.of("Berangkat", "Set out");
      case CLOSED -> Text.of("Selesai", "Finished");
      case CANCELLED_BY_CITIZEN ->
          Text.of("Dibatalkan pemanggil: alarm palsu", "Cancelled by the caller: a false alarm");
      case CANCELLED_BY_OFFICER ->
          Text.of("Dicatat sebagai alarm palsu", "Recorded as a false alarm");
    };
  }
}
