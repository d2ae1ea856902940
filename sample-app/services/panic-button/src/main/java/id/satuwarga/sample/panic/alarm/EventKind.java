package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** What can happen to an alarm, as its caller reads it and as officers do. */
enum EventKind {
  RAISED(
      Text.of("Panggilan diterima, sirene menyala", "Call received, the siren is on"),
      Text.of("Panggilan masuk, sirene menyala", "Call came in, the siren is on")),
  PRESSED_AGAIN(
      Text.of("Anda menekan lagi", "You pressed again"),
      Text.of("Pemanggil menekan lagi", "The caller pressed again")),
  ACCEPTED(Text.of("Petugas menerima", "An officer accepted"), Text.of("Diterima", "Accepted")),
  ON_THE_WAY(Text.of("Petugas berangkat", "An officer set out"), Text.of("Berangkat", "Set out")),
  CLOSED(
      Text.of("Petugas menutup alarm", "An officer closed the alarm"),
      Text.of("Selesai", "Finished")),
  CANCELLED_BY_CITIZEN(
      Text.of("Anda membatalkan: alarm palsu", "You cancelled: a false alarm"),
      Text.of("Dibatalkan pemanggil: alarm palsu", "Cancelled by the caller: a false alarm")),
  CANCELLED_BY_OFFICER(
      Text.of("Petugas mencatat alarm palsu", "An officer recorded a false alarm"),
      Text.of("Dicatat sebagai alarm palsu", "Recorded as a false alarm"));

  private final Text toCaller;
  private final Text toOfficers;

  EventKind(Text toCaller, Text toOfficers) {
    this.toCaller = toCaller;
    this.toOfficers = toOfficers;
  }

  /** To the caller, with the reason if there is one. */
  Text toCaller(String note) {
    return note.isEmpty()
        ? toCaller
        : Text.of(
            toCaller.in(Language.INDONESIAN) + ": " + note,
            toCaller.in(Language.ENGLISH) + ": " + note);
  }

  Text toOfficers() {
    return toOfficers;
  }
}
