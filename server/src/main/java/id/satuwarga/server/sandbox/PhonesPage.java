package id.satuwarga.server.sandbox;

import static id.satuwarga.server.sandbox.GalleryPage.escape;

import id.satuwarga.server.identity.IdentityConfig;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Text;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** The page of pretend phones; what arrives is put in by its script, from the page's template. */
final class PhonesPage {
  private static final Text TITLE = Text.of("Ponsel contoh", "Pretend phones");
  private static final Text BRAND = Text.of("Lingkungan uji coba SatuWarga", "SatuWarga sandbox");
  private static final Text NOTICE =
      Text.of(
          "Tiga ponsel warga fiktif. Pemberitahuan muncul di sini seperti di layar kunci; tekan"
              + " untuk membukanya di aplikasi warga.",
          "Three phones of fictitious citizens. Notifications show here as on a lock screen; tap"
              + " one to open it in the citizen app.");
  private static final Text WAITING = Text.of("Belum ada pemberitahuan.", "No notification yet.");
  private static final Text NEWS =
      Text.of("Ada pemberitahuan untuk Anda", "There is a notice for you");
  private static final Text SHOWN = Text.of("Sampai", "Delivered");
  private static final Text OPENED = Text.of("Dibuka", "Opened");
  private final Cast cast;
  private final IdentityConfig identity;

  @Inject
  PhonesPage(Cast cast, IdentityConfig identity) {
    this.cast = cast;
    this.identity = identity;
  }

  String in(Language language) {
    return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%s</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="stylesheet" href="/sandbox/phones.css">
        <script type="module" src="/sandbox/phones.js"></script>
        </head>
        <body data-app="%s">
        <header><p class="brand">%s</p></header>
        <main class="desk">
        <h1>%s</h1>
        <p class="notice">%s</p>
        <div class="phones">
        %s</div>
        </main>
        <template id="notification"><li class="notification"><a target="_blank" rel="noopener">
        <span class="title"></span>
        <span class="news">%s</span>
        <span class="state" data-opened="%s">%s</span>
        </a></li></template>
        </body>
        </html>
        """
        .formatted(
            language.tag(),
            escape(TITLE.in(language)),
            escape(identity.publicUrl()),
            escape(BRAND.in(language)),
            escape(TITLE.in(language)),
            escape(NOTICE.in(language)),
            Phone.ALL.stream().map(phone -> phone(phone, language)).collect(Collectors.joining()),
            escape(NEWS.in(language)),
            escape(OPENED.in(language)),
            escape(SHOWN.in(language)));
  }

  private String phone(Phone phone, Language language) {
    String name = cast.find(phone.person()).map(Person::name).orElse(phone.person());
    return """
        <section class="phone" id="phone-%1$s" data-phone="%1$s" aria-labelledby="name-%1$s">
        <h2 id="name-%1$s">%2$s</h2>
        <p class="empty">%3$s</p>
        <ol class="notifications" aria-live="polite"></ol>
        </section>
        """
        .formatted(phone.person(), escape(name), escape(WAITING.in(language)));
  }
}
