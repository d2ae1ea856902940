package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;

/**
 * A name and its value: {@code Fact.of("Nomor", "APK-2026-001234")}.
 *
 * <pre>{@code
 * screen.facts(Fact.of("Nomor", "APK-2026-001234"), Fact.of("Status", "Dikerjakan"));
 * }</pre>
 */
public final class Fact {
  private final String title;
  private final String value;

  private Fact(String title, String value) {
    this.title = title;
    this.value = value;
  }

  /** A fact; the value may be empty, the title may not. */
  public static Fact of(String title, String value) {
    return new Fact(Plain.label(title, Bounds.LABEL), Plain.clean(value, Bounds.TEXT));
  }

  /** What the value is of. */
  public String title() {
    return title;
  }

  /** What it is. */
  public String value() {
    return value;
  }
}
