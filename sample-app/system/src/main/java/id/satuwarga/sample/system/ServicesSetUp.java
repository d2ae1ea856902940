package id.satuwarga.sample.system;

import id.satuwarga.sample.system.setup.Agency;
import id.satuwarga.sample.system.setup.Entrant;
import id.satuwarga.sample.system.setup.Introduction;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Brings Apekesah of both cities and the other sample services into the app. */
record ServicesSetUp(Programs programs) implements SetUp {
  private static final String MANIFEST = "miniapp.json";
  private static final String OWN_ADDRESS = "{public_url}";
  private static final String ENDPOINT = "/miniapp";

  @Override
  public void run(Site site, Secrets secrets) throws IOException, InterruptedException {
    List<Entrant> entrants = new ArrayList<>();
    entrants.add(apekesah(site, secrets));
    for (SampleService service : SampleService.values()) {
      entrants.add(entrant(service, site, secrets));
    }
    new Introduction(site.server()).run(entrants);
  }

  private Entrant apekesah(Site site, Secrets secrets) throws IOException {
    List<Agency> agencies =
        Stream.of(City.values())
            .map(
                city ->
                    agency(
                        city.opd(),
                        city.region(),
                        city.address(site),
                        secrets.path(city.keyFile())))
            .toList();
    String manifest = programs.apekesah().resource(MANIFEST);
    return new Entrant(at(City.BATAM.address(site), manifest), agencies);
  }

  private Entrant entrant(SampleService service, Site site, Secrets secrets) throws IOException {
    URI address = service.address(site);
    String manifest = programs.services().resource(service.artifact() + "-", MANIFEST);
    return new Entrant(
        at(address, manifest),
        List.of(agency(service.opd(), service.region(), address, secrets.path(service.keyFile()))));
  }

  private static String at(URI address, String manifest) {
    return manifest.replace(OWN_ADDRESS, address.toString());
  }

  private static Agency agency(String opd, String region, URI address, Path keyFile) {
    return new Agency(opd, region, address.resolve(ENDPOINT), keyFile);
  }
}
