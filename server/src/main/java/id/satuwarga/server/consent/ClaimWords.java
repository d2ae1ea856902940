package id.satuwarga.server.consent;

import id.satuwarga.server.platform.web.Text;

/** What claims are called, and how their values look when they are shown but not given away. */
final class ClaimWords {
  private static final String DOTS = "••••";

  private ClaimWords() {}

  static Text label(String claim) {
    return switch (claim) {
      case "name" -> Text.of("Nama lengkap", "Full name");
      case "nik" -> Text.of("NIK", "National identity number (NIK)");
      case "birth_date" -> Text.of("Tanggal lahir", "Date of birth");
      case "phone" -> Text.of("Nomor telepon", "Phone number");
      case "email" -> Text.of("Alamat email", "Email address");
      case "home_region" -> Text.of("Wilayah tempat tinggal", "Home region");
      default -> throw new IllegalArgumentException("there is no claim " + claim);
    };
  }

  /** Enough to recognise one's own. The NIK comes masked already. */
  static String masked(String claim, String value) {
    return switch (claim) {
      case "birth_date" -> DOTS + value.substring(4, 8) + "••";
      case "phone" -> value.substring(0, Math.min(3, value.length())) + DOTS + last(value, 3);
      case "email" -> value.charAt(0) + DOTS + value.substring(value.lastIndexOf('@'));
      default -> value;
    };
  }

  private static String last(String value, int count) {
    return value.substring(Math.max(0, value.length() - count));
  }
}
