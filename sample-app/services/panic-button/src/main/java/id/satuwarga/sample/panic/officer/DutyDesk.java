package id.satuwarga.sample.panic.officer;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.desk.Desk;
import id.satuwarga.sample.ground.desk.DeskSettings;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.PrivacyPage;
import id.satuwarga.sample.panic.alarm.Alarms;
import id.satuwarga.sdk.miniapp.RegionTime;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Puts the duty officers' desk together and under {@code /petugas}. */
public final class DutyDesk {
  private DutyDesk() {}

  /**
   * What the desk must know of its police.
   *
   * @param region Kemendagri code; its time is shown
   */
  public record Settings(String office, String region, DeskSettings entrance) {}

  public static void mount(
      HttpServer server, Settings settings, Jdbi database, Alarms alarms, Clock clock) {
    Layout layout = new Layout("Panic Button", settings.office());
    PrivacyPage.mount(server, layout, PrivacyWords.HEADING, PrivacyWords.PARAGRAPHS);
    AlarmHtml html = new AlarmHtml(layout, RegionTime.of(settings.region()));
    AlarmPages pages = new AlarmPages(alarms, html, clock);
    Desk.mount(server, settings.entrance(), database, clock, layout, pages);
  }
}
