package id.satuwarga.sample.eplanning.officer;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.eplanning.proposal.Musrenbang;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.ground.desk.Desk;
import id.satuwarga.sample.ground.desk.DeskSettings;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.PrivacyPage;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Puts the desk together and under {@code /petugas}. */
public final class PlannersDesk {
  private static final Layout LAYOUT = new Layout("e-Planning", "Kota Batam");
  private static final Text HEADING = Text.of("Data Anda di e-Planning", "Your data in e-Planning");
  private static final List<Text> PRIVACY =
      List.of(
          Text.of(
              "Kami menyimpan usulan Anda, tempat, foto dan dokumennya, nama yang Anda setujui untuk"
                  + " dibagikan, dan usulan mana yang Anda dukung. Kami mengenal Anda dengan nama"
                  + " samaran yang hanya berlaku di sini, bukan dengan NIK.",
              "We keep your proposals, their place, photo and document, the name you agreed to"
                  + " share, and which proposals you support. We know you by a pseudonym that is"
                  + " good here only, not by your NIK."),
          Text.of(
              "Warga membaca usulan tanpa nama pengusulnya. Nama dan dokumen hanya dibaca panitia"
                  + " Musrenbang.",
              "Citizens read proposals without their proposers' names. Names and documents are read"
                  + " by the committee only."),
          Text.of(
              "Usulan adalah bagian dari berkas perencanaan; layanan contoh ini belum menghapusnya"
                  + " sendiri. Ada pertanyaan? Telepon +62778000004.",
              "Proposals are part of the planning file; this sample service does not delete them by"
                  + " itself yet. Questions? Call +62778000004."));

  private PlannersDesk() {}

  public static void mount(
      HttpServer server,
      DeskSettings entrance,
      Jdbi database,
      Clock clock,
      Proposals proposals,
      Musrenbang musrenbang) {
    PrivacyPage.mount(server, LAYOUT, HEADING, PRIVACY);
    MeetingPages pages = new MeetingPages(proposals, musrenbang, new MeetingHtml(LAYOUT));
    Desk.mount(server, entrance, database, clock, LAYOUT, pages);
  }
}
