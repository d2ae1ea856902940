package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sdk.miniapp.Text;

/** What can happen to an alarm, as its caller reads it. */
enum EventKind {
  RAISED("Panggilan diterima, sirene menyala", "Call received, the siren is on"),
  PRESSED_AGAIN("Anda menekan lagi", "You pressed again"),
  ACCEPTED("Petugas menerima", "An officer accepted"),
  CLOSED("Petugas menutup alarm", "An officer closed the alarm"),
  CANCELLED_BY_CITIZEN("Anda membatalkan: alarm palsu", "You cancelled: a false alarm"),
  CANCELLED_BY_OFFICER("Petugas mencatat alarm palsu", "An officer recorded a false alarm");

  private final String indonesian;
  private final String english;

  EventKind(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  Text words() {
    return Text.of(indonesian, english);
  }
}
