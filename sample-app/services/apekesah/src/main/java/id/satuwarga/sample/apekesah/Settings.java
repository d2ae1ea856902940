package id.satuwarga.sample.apekesah;

import id.satuwarga.sample.apekesah.complaint.Routing;
import id.satuwarga.sample.apekesah.officer.OfficerDesk;
import id.satuwarga.sample.ground.Environment;
import id.satuwarga.sample.ground.ServiceSettings;
import id.satuwarga.sample.ground.desk.DeskSettings;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one city's Apekesah is told by its environment; all mistakes are reported together.
 *
 * @param region Kemendagri code of the city
 * @param routing its rules: {@code APEKESAH_ROUTING} names a file, else the program's own count
 */
record Settings(
    ServiceSettings service,
    String city,
    String region,
    Routing routing,
    OfficerDesk.Settings desk) {
  private static final int PORT = 8082;
  private static final String OPD = "diskominfo-batam";

  static Settings from(Map<String, String> variables) {
    Environment environment = Environment.of("APEKESAH", variables);
    ServiceSettings service = ServiceSettings.from(environment, PORT, OPD);
    String city = environment.text("CITY", "Kota Batam");
    String region = environment.text("REGION", "21.71");
    DeskSettings entrance = DeskSettings.from(environment, service.opd(), service.publicUrl());
    String rules = environment.text("ROUTING", "");
    environment.refuseMistakes();
    Routing routing = rules.isEmpty() ? Routing.ofCity(region) : Routing.in(Path.of(rules));
    return new Settings(
        service, city, region, routing, new OfficerDesk.Settings(city, region, entrance));
  }

  /** What is asked before the service may run, so without its database. */
  static ServiceSettings place(Map<String, String> variables) {
    return ServiceSettings.from(Environment.of("APEKESAH", variables), PORT, OPD);
  }
}
