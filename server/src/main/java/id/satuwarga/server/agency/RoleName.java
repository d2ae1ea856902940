package id.satuwarga.server.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.platform.web.Caller;
import java.util.Locale;

/** What somebody may be for an agency. */
public enum RoleName {
  /** Keeps the agency's page, people and keys. */
  ADMIN,
  /** Connects the agency's systems: keys and mini-apps. */
  DEVELOPER,
  /** Works on citizens' matters in the agency's own systems. */
  OFFICER,
  /** Writes notices. */
  AUTHOR,
  /** Lets notices of others go out. */
  APPROVER,
  /** Watches over all agencies and apps of a territory. */
  REGISTRAR,
  /** Judges apps in audits. */
  AUDITOR;

  /** The word of the contract. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role this word of the contract names. */
  @JsonCreator
  public static RoleName ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** True if the role somebody holds is this one, wherever it is held. */
  public boolean is(Caller.Role held) {
    return held.name().equals(word());
  }
}
