package id.satuwarga.server.platform.web;

import java.time.Duration;

/**
 * A cookie the server sets: never readable by scripts, never sent to other sites' requests beyond
 * what its kind says, and {@code Secure} wherever the public address is https (the kernel's doing).
 */
public final class SetCookie {
  private final String name;
  private final String value;
  private final String path;
  private final Duration life;
  private final String sameSite;

  private SetCookie(String name, String value, String path, Duration life, String sameSite) {
    this.name = name;
    this.value = value;
    this.path = path;
    this.life = life;
    this.sameSite = sameSite;
    if (!name.matches("[A-Za-z0-9_-]+")
        || !value.matches("[A-Za-z0-9._~-]*")
        || !path.matches("/[A-Za-z0-9._~/-]*")) {
      throw new IllegalArgumentException("not a cookie: " + name);
    }
  }

  /** Comes back only with requests our own pages make. */
  public static SetCookie strict(String name, String value, String path, Duration life) {
    return new SetCookie(name, value, path, life, "Strict");
  }

  /** Also comes back when another site sends the browser here by a link or redirect. */
  public static SetCookie lax(String name, String value, String path, Duration life) {
    return new SetCookie(name, value, path, life, "Lax");
  }

  /** Makes the browser forget the cookie. */
  public static SetCookie gone(String name, String path) {
    return new SetCookie(name, "", path, Duration.ZERO, "Strict");
  }

  String header(boolean secure) {
    return name
        + "="
        + value
        + "; Path="
        + path
        + "; Max-Age="
        + life.toSeconds()
        + "; HttpOnly; SameSite="
        + sameSite
        + (secure ? "; Secure" : "");
  }
}
