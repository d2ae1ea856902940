package id.satuwarga.sample.apekesah.officer;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.ground.desk.Desk;
import id.satuwarga.sample.ground.desk.DeskSettings;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.PrivacyPage;
import id.satuwarga.sdk.miniapp.RegionTime;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Puts the desk together and under {@code /petugas} of the city's server. */
public final class OfficerDesk {
  private OfficerDesk() {}

  /**
   * What the desk must know of its city.
   *
   * @param region Kemendagri code of the city; its time is shown
   */
  public record Settings(String city, String region, DeskSettings entrance) {}

  public static void mount(
      HttpServer server, Settings settings, Jdbi database, Complaints complaints, Clock clock) {
    Layout layout = new Layout("Apekesah", settings.city());
    PrivacyPage.mount(server, layout, PrivacyWords.HEADING, PrivacyWords.PARAGRAPHS);
    OfficerHtml html =
        new OfficerHtml(layout, RegionTime.of(settings.region()), complaints.routing());
    Desk.mount(
        server,
        settings.entrance(),
        database,
        clock,
        layout,
        new OfficerPages(complaints, html, clock));
  }
}
