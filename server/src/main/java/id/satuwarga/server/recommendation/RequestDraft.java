package id.satuwarga.server.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.agency.OpdCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an OPD wants to build or extend, in its own words. What it did not say is null. */
record RequestDraft(
    OpdCode opd,
    Act act,
    String appId,
    String name,
    String purpose,
    List<String> functions,
    @Nullable String whyNotExisting,
    @Nullable Long yearlyCost,
    @Nullable String budgetSource) {

  RequestDraft {
    functions = List.copyOf(functions);
  }

  /** A mini-app that is not there yet, or more of one that is. */
  enum Act {
    @JsonProperty("new")
    NEW,
    @JsonProperty("extension")
    EXTENSION;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is compared with what exists. */
  String searched() {
    return name + " " + purpose;
  }
}
