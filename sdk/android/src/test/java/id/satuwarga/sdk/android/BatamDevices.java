package id.satuwarga.sdk.android;

import java.util.Map;

/** A device whose tree of territories leads to Belian in Batam. */
class BatamDevices extends TestDevices {
  @Override
  public Map<String, String> territories(String code) {
    return switch (code) {
      case "" -> Map.of("21", "Kepulauan Riau");
      case "21" -> Map.of("21.71", "Kota Batam");
      case "21.71" -> Map.of("21.71.02", "Batam Kota");
      default -> Map.of("21.71.02.1001", "Belian");
    };
  }
}
