package id.satuwarga.sample.eplanning.proposal;

/** A Musrenbang: of which year's plan, at which stage, of which territory. */
public record Meeting(int planYear, Stage stage, String territory) {
  private static final int CITY = "21.71".length();

  /** Before which a proposal from there comes at this stage. */
  public static Meeting of(int planYear, Stage stage, Kelurahan kelurahan) {
    return switch (stage) {
      case KELURAHAN -> new Meeting(planYear, stage, kelurahan.code());
      case KECAMATAN -> new Meeting(planYear, stage, kelurahan.kecamatan());
      case KOTA -> new Meeting(planYear, stage, kelurahan.code().substring(0, CITY));
    };
  }
}
