package id.satuwarga.server.platform.web;

/** Refuses header names and values that could split a response. */
final class Headers {
  private Headers() {}

  static void check(String name, String value) {
    if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
      throw new IllegalArgumentException("not a header name");
    }
    if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f || c > 0xff)) {
      throw new IllegalArgumentException("not a value of header " + name);
    }
  }
}
