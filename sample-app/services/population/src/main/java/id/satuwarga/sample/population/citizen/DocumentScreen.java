package id.satuwarga.sample.population.citizen;

import id.satuwarga.sample.population.document.DocumentDesk;
import id.satuwarga.sample.population.document.DocumentLinks;
import id.satuwarga.sample.population.register.FamilyCard;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Tone;

/**
 * The way to the document. It never has an address that lasts: each is made by a press, for two
 * minutes and one download, at our own origin. Screens lead to https only, so where this service
 * has none (a sandbox on one's own machine) the content is shown on the Screen instead.
 */
final class DocumentScreen {
  private final DocumentLinks links;
  private final String origin;

  DocumentScreen(DocumentLinks links, String origin) {
    this.links = links;
    this.origin = origin;
  }

  Screen of(FamilyCard card, Context context) {
    return start(context)
        .text(
            context.say(
                "Salinan KK sebagai PDF. Tautannya dibuat khusus untuk Anda, berlaku 2 menit dan"
                    + " hanya untuk satu kali unduh. Jangan bagikan.",
                "A copy of your family card as PDF. Its link is made for you, lasts 2 minutes and"
                    + " one download. Do not share it."))
        .button(
            Button.submit("link", context.say("Buat tautan unduhan", "Make a download link"))
                .positive())
        .openPage("/family", context.say("Lihat di layar saja", "Just look at it here"));
  }

  Screen linked(FamilyCard card, Context context) {
    if (!origin.startsWith("https://")) {
      Screen shown =
          start(context)
              .alert(
                  Tone.WARNING,
                  context.say(
                      "Layanan ini berjalan tanpa https, maka tidak ada tautan unduhan. Isi"
                          + " dokumen ada di bawah.",
                      "This service runs without https, so there is no download link. What the"
                          + " document says stands below."));
      return FamilyScreen.body(shown, card, context);
    }
    return start(context)
        .alert(
            Tone.GOOD,
            context.say(
                "Tautan siap, berlaku 2 menit dan satu kali unduh.",
                "The link is ready, for 2 minutes and one download."))
        .openLink(
            origin + DocumentDesk.PATH + links.issue(card),
            context.say("Unduh PDF", "Download the PDF"));
  }

  private static Screen start(Context context) {
    return Screen.titled(context.say("Salinan kartu keluarga", "Copy of the family card"))
        .at("/documents");
  }
}
