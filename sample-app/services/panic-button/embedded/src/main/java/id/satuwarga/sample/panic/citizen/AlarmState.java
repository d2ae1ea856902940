package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;

/** Where an alarm stands, and what the siren at the police station does. */
public enum AlarmState {
  /** Pressed without a connection: it waits on the phone. */
  KEPT(Tone.WARNING, "Belum terkirim", "Not sent yet"),
  WAITING(Tone.ATTENTION, "Sirene menyala", "The siren is on"),
  ACCEPTED(Tone.ACCENT, "Diterima petugas", "Accepted by an officer"),
  ON_THE_WAY(Tone.ACCENT, "Petugas menuju tempat Anda", "An officer is on the way"),
  CLOSED(Tone.GOOD, "Selesai", "Closed"),
  FALSE_ALARM(Tone.NEUTRAL, "Alarm palsu", "False alarm");

  private final Tone tone;
  private final String indonesian;
  private final String english;

  AlarmState(Tone tone, String indonesian, String english) {
    this.tone = tone;
    this.indonesian = indonesian;
    this.english = english;
  }

  public Tone tone() {
    return tone;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }

  /** What the citizen is told about the siren. */
  public Text siren() {
    switch (this) {
      case KEPT:
        return Text.of(
            "Tidak ada sambungan. Panggilan ini disimpan di ponsel dan dikirim begitu ada"
                + " sambungan, paling lambat 12 jam lagi. Bila bisa, telepon 110.",
            "There is no connection. This call is kept on the phone and sent as soon as there is"
                + " one, within 12 hours. If you can, call 110.");
      case WAITING:
        return Text.of(
            "Sirene menyala di kantor polisi sampai seorang petugas menerima panggilan Anda.",
            "The siren at the police station is on until an officer accepts your call.");
      case ACCEPTED:
        return Text.of(
            "Sirene dimatikan: petugas sudah menerima panggilan Anda.",
            "The siren is off: an officer has accepted your call.");
      case ON_THE_WAY:
        return Text.of(
            "Petugas sedang menuju tempat Anda. Tetaplah di tempat yang aman.",
            "An officer is coming to you. Stay where you are safe.");
      case CLOSED:
        return Text.of("Petugas menutup alarm ini.", "An officer closed this alarm.");
      default:
        return Text.of(
            "Alarm ini dibatalkan dan dicatat sebagai alarm palsu.",
            "This alarm was cancelled and is recorded as a false alarm.");
    }
  }

  /** Whether somebody still waits for help. */
  public boolean isOpen() {
    return this == KEPT || this == WAITING || this == ACCEPTED || this == ON_THE_WAY;
  }
}
