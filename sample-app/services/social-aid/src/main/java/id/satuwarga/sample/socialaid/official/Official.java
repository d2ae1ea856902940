package id.satuwarga.sample.socialaid.official;

/**
 * A citizen of the one app who works here.
 *
 * @param region code of the territory they answer for
 */
public record Official(String subject, String name, String post, String region) {
  /** Names the post only. */
  @Override
  public String toString() {
    return post;
  }
}
