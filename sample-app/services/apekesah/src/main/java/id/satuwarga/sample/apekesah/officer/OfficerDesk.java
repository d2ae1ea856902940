package id.satuwarga.sample.apekesah.officer;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sdk.miniapp.RegionTime;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Puts the desk together and under {@code /petugas} of the city's server. */
public final class OfficerDesk {

  private OfficerDesk() {}

  /**
   * What the desk must know of its city.
   *
   * @param region Kemendagri code of the city; its time is shown
   * @param publicUrl address of this service as browsers see it
   * @param officers subjects at the identity provider that may answer
   */
  public record Settings(
      String opd,
      String city,
      String region,
      String publicUrl,
      String provider,
      String clientId,
      String clientSecret,
      Set<String> officers) {

    @Override
    public String toString() {
      return "OfficerDesk.Settings[" + opd + "]";
    }
  }

  public static void mount(
      HttpServer server, Settings settings, Jdbi database, Complaints complaints, Clock clock) {
    OfficerSessions sessions = new OfficerSessions(database, clock, settings.officers());
    OfficerProvider provider =
        new OfficerProvider(
            settings.provider(),
            settings.clientId(),
            settings.clientSecret(),
            URI.create(settings.publicUrl() + "/petugas/masuk/kembali"),
            clock);
    OfficerSignIn signIn = new OfficerSignIn(provider, sessions);
    server.createContext("/privasi", new PrivacyPage(new Layout(settings.city())));
    server.createContext(
        "/petugas",
        new OfficerPages(
            complaints,
            signIn,
            sessions,
            new OfficerHtml(settings.city(), RegionTime.of(settings.region())),
            "petugas_" + settings.opd().replace('-', '_'),
            settings.publicUrl().startsWith("https:")));
  }
}
