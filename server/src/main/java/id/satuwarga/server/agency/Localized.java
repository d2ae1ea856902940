package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** A text somebody wrote: in Bahasa Indonesia always, in English perhaps. */
public record Localized(String id, @Nullable String en) {

  /** The text in the language, or in Bahasa Indonesia where there is no other. */
  public String in(Language language) {
    return language == Language.EN && en != null ? en : id;
  }
}
