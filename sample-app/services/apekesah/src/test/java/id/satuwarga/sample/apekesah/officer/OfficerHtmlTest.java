package id.satuwarga.sample.apekesah.officer;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.apekesah.complaint.Routing;
import id.satuwarga.sample.apekesah.complaint.Score;
import id.satuwarga.sample.apekesah.complaint.Shelf;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.Officer;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.RegionTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficerHtmlTest {
  private final OfficerHtml html =
      new OfficerHtml(
          new Layout("Apekesah", "Kota Batam"), RegionTime.of("21.71"), Routing.ofCity("21.71"));

  @Test
  void aDeskWithoutComplaintsSaysSo() {
    OfficerHtml.Desk empty =
        new OfficerHtml.Desk(
            new Shelf(Status.RECEIVED, null, false), List.of(), false, new Score(0, 0));

    assertThat(html.desk(Language.INDONESIAN, new Officer("andika", "Andika", "token"), empty))
        .contains("Belum ada pengaduan.")
        .doesNotContain("Lebih lama");
  }
}
