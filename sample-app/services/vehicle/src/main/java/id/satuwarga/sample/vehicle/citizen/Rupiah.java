package id.satuwarga.sample.vehicle.citizen;

import java.util.Locale;

/** Amounts as people read them: {@code Rp1.234.567}. */
final class Rupiah {
  private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");

  private Rupiah() {}

  static String of(long amount) {
    return "Rp" + String.format(INDONESIA, "%,d", amount);
  }
}
