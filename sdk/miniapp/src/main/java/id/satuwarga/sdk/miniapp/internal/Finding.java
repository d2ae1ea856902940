package id.satuwarga.sdk.miniapp.internal;

/** Something a manifest rule found. */
public final class Finding {
  private final JsonValue at;
  private final String problem;
  private final String fix;
  private final boolean unknownMember;

  Finding(JsonValue at, String problem, String fix, boolean unknownMember) {
    this.at = at;
    this.problem = problem;
    this.fix = fix;
    this.unknownMember = unknownMember;
  }

  public int line() {
    return at.line();
  }

  public String pointer() {
    return at.pointer();
  }

  public String problem() {
    return problem;
  }

  public String fix() {
    return fix;
  }

  public boolean isUnknownMember() {
    return unknownMember;
  }
}
