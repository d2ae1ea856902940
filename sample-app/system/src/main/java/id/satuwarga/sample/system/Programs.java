package id.satuwarga.sample.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which Java programs a system is made of, and how each is told where it stands. */
public record Programs(JavaProgram server, JavaProgram apekesah, JavaProgram services) {
  private static final String SERVER_MAIN = "id.satuwarga.server.app.Main";
  private static final String APEKESAH_MAIN = "id.satuwarga.sample.apekesah.Main";
  private static final String SERVICES_MAIN = "id.satuwarga.sample.together.Main";

  /** The first compiler alone is enough for a few people, and starts the programs sooner. */
  private static final List<String> COMMON =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC");

  /** The programs as they were last built in this repository. */
  public static Programs builtIn(Path repository) {
    return new Programs(
        JavaProgram.built(repository.resolve("server"), SERVER_MAIN),
        JavaProgram.built(repository.resolve("sample-app/services/apekesah"), APEKESAH_MAIN),
        JavaProgram.built(repository.resolve("sample-app/together"), SERVICES_MAIN));
  }

  Program server(DataDirectory directory, Ports ports, String database) {
    return server(server, directory, ports, database);
  }

  /** A server alone, wherever its classes are. */
  static Program server(JavaProgram server, DataDirectory directory, Ports ports, String database) {
    return server("server", server, directory, ports, database, Map.of());
  }

  /** One of several on the same database, and what it is told that differs. */
  static Program server(
      String name,
      JavaProgram server,
      DataDirectory directory,
      Ports ports,
      String database,
      Map<String, String> told) {
    Secrets secrets = new Secrets(directory.secrets());
    Site site = Site.on(ports);
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SATUWARGA_MODE", "sandbox");
    environment.put("SATUWARGA_PORT", Integer.toString(ports.server()));
    environment.put("SATUWARGA_PROVIDER_PORT", Integer.toString(ports.provider()));
    environment.put("SATUWARGA_MANAGEMENT_PORT", Integer.toString(ports.management()));
    environment.put("SATUWARGA_PUBLIC_URL", site.server().toString());
    environment.put("SATUWARGA_KEYS_FILE", secrets.path("server-keys.json").toString());
    environment.put("SATUWARGA_UPSTREAM_ISSUER", site.provider().toString());
    environment.put("SATUWARGA_UPSTREAM_CLIENT_ID", "satuwarga");
    environment.put("SATUWARGA_UPSTREAM_CLIENT_SECRET", secrets.get("upstream-client-secret"));
    environment.put("SATUWARGA_SANDBOX_CLIENTS", officersDesks(site, secrets));
    environment.put("DATABASE_URL", database);
    environment.putAll(told);
    return java(name, server, "-Xmx512m", environment, directory);
  }

  Program apekesah(City city, DataDirectory directory, Site site, String database) {
    Secrets secrets = new Secrets(directory.secrets());
    String address = city.address(site).toString();
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("APEKESAH_PORT", Integer.toString(city.address(site).getPort()));
    environment.put("APEKESAH_PUBLIC_URL", address);
    environment.put("APEKESAH_OPD", city.opd());
    environment.put("APEKESAH_CITY", city.displayName());
    environment.put("APEKESAH_REGION", city.region());
    environment.put("APEKESAH_KEY_FILE", secrets.path(city.keyFile()).toString());
    environment.put("APEKESAH_PROVIDER", site.provider().toString());
    environment.put("APEKESAH_CLIENT_ID", city.program());
    environment.put("APEKESAH_CLIENT_SECRET", clientSecret(city.program(), secrets));
    environment.put("APEKESAH_OFFICERS", city.officer());
    environment.put("SATUWARGA_URL", site.server().toString());
    environment.put("SATUWARGA_ISSUER", site.server().toString());
    environment.put("DATABASE_URL", database);
    return java(city.program(), apekesah, "-Xmx256m", environment, directory);
  }

  /** The services of all other agencies, in one process; each reads the variables of its own. */
  Program services(DataDirectory directory, Site site, Databases databases) {
    Secrets secrets = new Secrets(directory.secrets());
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SATUWARGA_URL", site.server().toString());
    environment.put("SATUWARGA_ISSUER", site.server().toString());
    environment.put("SATUWARGA_SANDBOX", "true");
    environment.put("SOCIAL_AID_APPOINTMENT", secrets.get("social-aid-appointment"));
    for (SampleService service : SampleService.values()) {
      String database = databases.ofAgency(service.databaseName());
      environment.put(service.variable("DATABASE_URL"), database);
      tell(service, site, secrets, environment);
    }
    return java("services", services, "-Xmx384m", environment, directory);
  }

  private static void tell(
      SampleService service, Site site, Secrets secrets, Map<String, String> environment) {
    URI address = service.address(site);
    environment.put(service.variable("PORT"), Integer.toString(address.getPort()));
    environment.put(service.variable("PUBLIC_URL"), address.toString());
    environment.put(service.variable("OPD"), service.opd());
    environment.put(service.variable("KEY_FILE"), secrets.path(service.keyFile()).toString());
    if (service.officer().isPresent()) {
      environment.put(service.variable("OFFICERS"), service.officer().get());
      environment.put(service.variable("PROVIDER"), site.provider().toString());
      environment.put(service.variable("CLIENT_ID"), service.client());
      environment.put(service.variable("CLIENT_SECRET"), clientSecret(service.client(), secrets));
    }
  }

  /** Officers sign in to their desks at the same provider: who may, by which secret, from where. */
  private static String officersDesks(Site site, Secrets secrets) {
    Stream<String> cities =
        Stream.of(City.values()).map(city -> desk(city.program(), city.address(site), secrets));
    Stream<String> services =
        SampleService.withDesk()
            .map(service -> desk(service.client(), service.address(site), secrets));
    return Stream.concat(cities, services).collect(Collectors.joining(","));
  }

  private static String desk(String client, URI address, Secrets secrets) {
    String back = address + "/petugas/masuk/kembali";
    return String.join("|", client, clientSecret(client, secrets), back);
  }

  private static String clientSecret(String client, Secrets secrets) {
    return secrets.get(client + "-client-secret");
  }

  private static Program java(
      String name,
      JavaProgram program,
      String memory,
      Map<String, String> environment,
      DataDirectory directory) {
    environment.put("CLASSPATH", program.classPath());
    String mark = "-Dsatuwarga.data=" + directory.root();
    List<String> options = new ArrayList<>(List.of(mark));
    options.addAll(COMMON);
    options.add(memory);
    Path log = directory.logs().resolve(name + ".log");
    return Program.of(name, program.command(options), environment, log, mark);
  }
}
