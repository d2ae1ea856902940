package id.satuwarga.server.platform.pdf;

import java.awt.Color;

/** How words look. */
public record Face(float size, boolean bold, Color colour) {
  public static Face plain(float size) {
    return new Face(size, false, Color.BLACK);
  }

  public static Face strong(float size) {
    return new Face(size, true, Color.BLACK);
  }

  public static Face quiet(float size) {
    return new Face(size, false, new Color(0x55, 0x55, 0x55));
  }
}
