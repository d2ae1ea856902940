package id.satuwarga.sample.socialaid.aid;

import id.satuwarga.sdk.miniapp.Text;

/** The programmes of the register. */
public enum Benefit {
  PKH("Program Keluarga Harapan (PKH)", "Family Hope Programme (PKH)"),
  BPNT("Sembako (BPNT)", "Food aid (BPNT)"),
  PBI("Iuran JKN (PBI)", "Health insurance premium (PBI)"),
  BLT("Bantuan langsung tunai (BLT)", "Direct cash aid (BLT)");

  private final String indonesian;
  private final String english;

  Benefit(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }
}
