package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Text;
import java.util.Optional;

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

  /** Where a main proposal goes from here; from the city's it goes into the plan. */
  public Optional<Stage> next() {
    return switch (this) {
      case KELURAHAN -> Optional.of(KECAMATAN);
      case KECAMATAN -> Optional.of(KOTA);
      case KOTA -> Optional.empty();
    };
  }

  Optional<Stage> before() {
    return switch (this) {
      case KELURAHAN -> Optional.empty();
      case KECAMATAN -> Optional.of(KELURAHAN);
      case KOTA -> Optional.of(KECAMATAN);
    };
  }
}
