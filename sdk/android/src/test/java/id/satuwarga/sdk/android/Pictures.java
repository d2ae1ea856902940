package id.satuwarga.sdk.android;

import java.util.Base64;

/** Pictures small enough to stand in a test. */
final class Pictures {
  private Pictures() {}

  static byte[] onePixel() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
  }

  /** A device whose every image is this one. */
  static TestDevices shown(byte[] image) {
    return new TestDevices() {
      @Override
      public byte[] image(String ref) {
        return image;
      }
    };
  }
}
