package id.satuwarga.sample.apekesah.officer;

import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;

/** What the city does with what citizens tell it; the manifest's {@code privacy_url} leads here. */
final class PrivacyPage implements HttpHandler {
  private static final Text HEADING = Text.of("Data Anda di Apekesah", "Your data in Apekesah");
  private static final Text KEPT =
      Text.of(
          "Kami menyimpan nama yang Anda setujui untuk dibagikan, isi pengaduan, tempat dan fotonya."
              + " Kami mengenal Anda dengan nama samaran yang hanya berlaku di sini, bukan dengan NIK.",
          "We keep the name you agreed to share, your complaint, its place and its photo. We know you"
              + " by a pseudonym that is good here only, not by your NIK.");
  private static final Text SEEN =
      Text.of(
          "Hanya petugas meja pengaduan yang membacanya, untuk menjawab Anda.",
          "Only the officers of the complaint desk read it, to answer you.");

  private static final Text RIGHTS =
      Text.of(
          "Ingin semuanya dihapus? Sebutkan nomor salah satu pengaduan Anda kepada meja pengaduan."
              + " Pengaduan, riwayat, foto dan pemberitahuannya lalu dihapus dari catatan kami.",
          "Do you want it all deleted? Name the number of one of your complaints to the complaint"
              + " desk. Your complaints, their history, photos and notices are then deleted from our"
              + " records.");

  private final Layout layout;

  PrivacyPage(Layout layout) {
    this.layout = layout;
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    Exchange exchange = new Exchange(http);
    Language language = exchange.language();
    exchange.page(
        200,
        layout.page(
            language,
            HEADING,
            null,
            h1(HEADING.in(language)),
            p(KEPT.in(language)),
            p(SEEN.in(language)),
            p(RIGHTS.in(language))));
  }
}
