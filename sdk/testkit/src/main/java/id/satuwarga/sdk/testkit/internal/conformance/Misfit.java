package id.satuwarga.sdk.testkit.internal.conformance;

/** A way in which a value does not fit its input. */
enum Misfit {
  MISSING("a required input that is missing is given back"),
  BLANK("a required text of spaces only is given back"),
  TOO_LONG("a text longer than its input allows is given back"),
  WRONG_TYPE("a value of another type than its input's is given back"),
  UNKNOWN_CHOICE("an answer that was not offered is given back"),
  SEVERAL_CHOICES("two answers where one may be chosen are given back"),
  TOO_SMALL("a number under its least is given back"),
  TOO_LARGE("a number over its most is given back"),
  NO_DAY("a day that no calendar has is given back"),
  TOO_EARLY("a day or time before the first is given back"),
  TOO_LATE("a day or time after the last is given back"),
  NO_TIME("a time that no clock shows is given back"),
  NOT_AGREED("a required agreement that is not given is asked for again"),
  SHALLOW("a territory that is not chosen to its end is given back"),
  NOWHERE("a position that is nowhere on earth is refused"),
  TOO_MANY_FILES("more files than may be sent are given back");

  private final String rule;

  Misfit(String rule) {
    this.rule = rule;
  }

  String rule() {
    return rule;
  }
}
