package id.satuwarga.sample.system;

import java.net.URI;
import java.util.Locale;

/** The cities whose agencies run Apekesah here: one program, two configurations. */
public enum City {
  BATAM("diskominfo-batam", "21.71", "Kota Batam", "andika"),
  TEGAL("diskominfo-tegal", "33.76", "Kota Tegal", "lestari");

  private final String opd;
  private final String region;
  private final String displayName;
  private final String officer;

  City(String opd, String region, String displayName, String officer) {
    this.opd = opd;
    this.region = region;
    this.displayName = displayName;
    this.officer = officer;
  }

  public String opd() {
    return opd;
  }

  public String region() {
    return region;
  }

  public String displayName() {
    return displayName;
  }

  /** The fictitious person who answers at its desk. */
  public String officer() {
    return officer;
  }

  public URI address(Site site) {
    return this == BATAM ? site.batam() : site.tegal();
  }

  Part part() {
    return this == BATAM ? Part.BATAM : Part.TEGAL;
  }

  String program() {
    return "apekesah-" + name().toLowerCase(Locale.ROOT);
  }

  /** Of its database where it has one of its own, of its schema where the database is shared. */
  String databaseName() {
    return "apekesah_" + name().toLowerCase(Locale.ROOT);
  }

  /** Among the secrets: by it the agency's back end is known to the server. */
  String keyFile() {
    return opd + "-key.json";
  }
}
