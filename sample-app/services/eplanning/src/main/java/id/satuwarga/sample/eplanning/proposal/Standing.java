package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Text;

/** How a proposal stands at its stage. */
public enum Standing {
  WAITING("Menunggu keputusan", "Awaits a decision"),
  MAIN("Usulan utama", "Main proposal"),
  RESERVE("Usulan cadangan", "Reserve proposal"),
  OUT("Belum terpilih", "Not chosen"),
  WITHDRAWN("Ditarik pengusul", "Withdrawn by its proposer");

  private final String indonesian;
  private final String english;

  Standing(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }
}
