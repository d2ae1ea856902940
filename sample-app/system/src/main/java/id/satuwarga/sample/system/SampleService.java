package id.satuwarga.sample.system;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sample services that share the process "services": who operates each, where, and on which
 * port. The folder names its module under {@code sample-app/services}, the prefix of its variables
 * and its database.
 */
public enum SampleService {
  EPLANNING("eplanning", "bapelitbang-batam", "21.71", 4, "wulan"),
  POPULATION("population", "disdukcapil-batam", "21.71", 5),
  VEHICLE("vehicle", "samsat-kepri", "21", 6),
  HEALTH("health", "dinkes-batam", "21.71", 7),
  SOCIAL_AID("social-aid", "dinsos-batam", "21.71", 8),
  EDUCATION("education", "disdik-batam", "21.71", 9),
  PANIC_BUTTON("panic-button", "polresta-barelang", "21.71", 12, "yusuf");

  private final String folder;
  private final String opd;
  private final String region;
  private final int portOffset;
  private final String officer;

  SampleService(String folder, String opd, String region, int portOffset) {
    this(folder, opd, region, portOffset, "");
  }

  SampleService(String folder, String opd, String region, int portOffset, String officer) {
    this.officer = officer;
    this.folder = folder;
    this.opd = opd;
    this.region = region;
    this.portOffset = portOffset;
  }

  public String opd() {
    return opd;
  }

  public String region() {
    return region;
  }

  public URI address(Site site) {
    return URI.create("http://localhost:" + port(site.server().getPort()));
  }

  /** The fictitious person who works at its desk; a service without a desk has nobody. */
  public Optional<String> officer() {
    return Optional.of(officer).filter(person -> !person.isEmpty());
  }

  static Stream<SampleService> withDesk() {
    return Stream.of(values()).filter(service -> service.officer().isPresent());
  }

  int port(int base) {
    return base + portOffset;
  }

  /** By which the identity provider knows its desk. */
  String client() {
    return folder;
  }

  /** How its module's jar is called, without the version. */
  String artifact() {
    return "satuwarga-sample-" + folder;
  }

  String variable(String name) {
    return databaseName().toUpperCase(Locale.ROOT) + "_" + name;
  }

  String databaseName() {
    return folder.replace('-', '_');
  }

  /** Among the secrets: by it the agency's back end is known to the server. */
  String keyFile() {
    return opd + "-key.json";
  }

  static List<URI> addresses(Site site) {
    return List.of(values()).stream().map(service -> service.address(site)).toList();
  }
}
