package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Language;
import java.util.Map;
import java.util.Optional;

/** What an agency is called, as the contract shows it beside other things. */
public record OpdName(OpdCode code, String name) {
  /** In the caller's language; an agency that is not among those known is called by its code. */
  public static OpdName of(OpdCode code, Map<OpdCode, Localized> names, Language language) {
    return new OpdName(
        code,
        Optional.ofNullable(names.get(code)).map(name -> name.in(language)).orElse(code.value()));
  }
}
