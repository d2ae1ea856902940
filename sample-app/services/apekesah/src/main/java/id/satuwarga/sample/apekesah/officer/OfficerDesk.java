package id.satuwarga.sample.apekesah.officer;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.apekesah.complaint.Complaints;
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
   * @param publicUrl address of this service as browsers see it
   * @param officers subjects at the identity provider that may answer
   * @param zone WIB, WITA or WIT
   */
  public record Settings(
      String opd,
      String city,
      String publicUrl,
      String provider,
      String clientId,
      String clientSecret,
      Set<String> officers,
      String zone) {

    @Override
    public String toString() {
      return "OfficerDesk.Settings[" + opd + "]";
    }
  }

  public static void mount(
      HttpServer server, Settings settings, Jdbi database, Complaints complaints, Clock clock) {
    OfficerSessions sessions = new OfficerSessions(database, clock);
    OfficerProvider provider =
        new OfficerProvider(
            settings.provider(),
            settings.clientId(),
            settings.clientSecret(),
            URI.create(settings.publicUrl() + "/petugas/masuk/kembali"));
    OfficerSignIn signIn =
        new OfficerSignIn(database, clock, provider, sessions, settings.officers());
    server.createContext("/privasi", new PrivacyPage(new Layout(settings.city())));
    server.createContext(
        "/petugas",
        new OfficerPages(
            complaints,
            signIn,
            sessions,
            new OfficerHtml(settings.city(), new Times(settings.zone())),
            "petugas_" + settings.opd().replace('-', '_'),
            settings.publicUrl().startsWith("https:")));
  }
}
