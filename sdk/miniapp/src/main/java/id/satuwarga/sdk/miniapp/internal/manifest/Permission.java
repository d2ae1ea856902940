package id.satuwarga.sdk.miniapp.internal.manifest;

import id.satuwarga.sdk.miniapp.Text;

/** Something of the device or the app that a mini-app asks for, and why. */
public final class Permission {
  private final String name;
  private final Text reason;

  Permission(String name, Text reason) {
    this.name = name;
    this.reason = reason;
  }

  /** {@code location}, {@code camera}, {@code files}, {@code notifications} or {@code storage}. */
  public String name() {
    return name;
  }

  /** Read by the citizen who decides. */
  public Text reason() {
    return reason;
  }
}
