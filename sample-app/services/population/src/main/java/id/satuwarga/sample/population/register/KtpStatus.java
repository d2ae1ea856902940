package id.satuwarga.sample.population.register;

import id.satuwarga.sdk.miniapp.Text;

/** How far somebody has come with the identity card. */
public enum KtpStatus {
  NONE("Belum wajib KTP", "Too young for a KTP"),
  RECORDED("Sudah direkam", "Recorded"),
  ISSUED("KTP-el terbit", "KTP issued");

  private final String indonesian;
  private final String english;

  KtpStatus(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }
}
