package id.satuwarga.server.platform.web;

/** One sentence in both languages. */
public record Text(String id, String en) {
  /** Bahasa Indonesia first, English second, as everywhere. */
  public static Text of(String indonesian, String english) {
    return new Text(indonesian, english);
  }

  public String in(Language language) {
    return language == Language.EN ? en : id;
  }
}
