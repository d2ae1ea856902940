package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Text;

/** The meetings a proposal goes through, in their order. */
public enum Stage {
  KELURAHAN("Musrenbang kelurahan", "Musrenbang of the kelurahan"),
  KECAMATAN("Musrenbang kecamatan", "Musrenbang of the kecamatan"),
  KOTA("Musrenbang kota", "Musrenbang of the city");

  private final String indonesian;
  private final String english;

  Stage(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }
}
