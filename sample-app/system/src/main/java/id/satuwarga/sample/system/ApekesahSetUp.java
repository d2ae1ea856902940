package id.satuwarga.sample.system;

import id.satuwarga.sample.system.setup.Agency;
import id.satuwarga.sample.system.setup.Introduction;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Brings Apekesah of both cities into the app. */
record ApekesahSetUp(JavaProgram apekesah) implements SetUp {
  private static final String MANIFEST = "miniapp.json";
  private static final String OWN_ADDRESS = "{public_url}";
  private static final String ENDPOINT = "/miniapp";

  @Override
  public void run(Site site, Secrets secrets) throws IOException, InterruptedException {
    String owner = City.BATAM.address(site).toString();
    String manifest = apekesah.resource(MANIFEST).replace(OWN_ADDRESS, owner);
    List<Agency> agencies =
        Stream.of(City.values()).map(city -> agency(city, site, secrets)).toList();
    new Introduction(site.server(), manifest, agencies).run();
  }

  private static Agency agency(City city, Site site, Secrets secrets) {
    URI endpoint = city.address(site).resolve(ENDPOINT);
    return new Agency(city.opd(), city.region(), endpoint, secrets.path(city.keyFile()));
  }
}
