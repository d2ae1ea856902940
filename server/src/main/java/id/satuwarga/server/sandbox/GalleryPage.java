package id.satuwarga.server.sandbox;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionName;
import id.satuwarga.server.region.Regions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** The page of fictitious people: plain HTML without scripts, every value escaped. */
final class GalleryPage {
  private static final Text TITLE = Text.of("Masuk sebagai siapa?", "Sign in as whom?");
  private static final Text BRAND =
      Text.of("Penyedia identitas nasional (simulasi)", "National identity provider (simulated)");
  private static final Text NOTICE =
      Text.of(
          "Ini lingkungan uji coba. Semua orang di bawah ini fiktif; pilih satu dengan sekali"
              + " tekan, tanpa kata sandi.",
          "This is a sandbox. Everybody below is fictitious; choose one with a single tap, no"
              + " password.");
  private static final Text CITIZENS = Text.of("Warga", "Citizens");
  private static final Text STAFF = Text.of("Petugas pemerintah", "Government staff");
  private static final Text CANCEL = Text.of("Batal dan kembali", "Cancel and go back");
  private final Cast cast;
  private final Regions regions;

  @Inject
  GalleryPage(Cast cast, Regions regions) {
    this.cast = cast;
    this.regions = regions;
  }

  String of(AuthenticationRequest request, Language language) {
    return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%s</title>
        <link rel="stylesheet" href="/style.css">
        </head>
        <body>
        <header><p class="brand">%s</p></header>
        <main>
        <h1>%s</h1>
        <p class="notice">%s</p>
        <form method="post" action="/authorize">
        <input type="hidden" name="request" value="%s">
        %s%s
        <button class="cancel" type="submit" name="person" value="cancel">%s</button>
        </form>
        </main>
        </body>
        </html>
        """
        .formatted(
            language.tag(),
            escape(TITLE.in(language)),
            escape(BRAND.in(language)),
            escape(TITLE.in(language)),
            escape(NOTICE.in(language)),
            escape(request.toQueryString()),
            group("citizens", CITIZENS, language),
            group("staff", STAFF, language),
            escape(CANCEL.in(language)));
  }

  private String group(String id, Text heading, Language language) {
    String cards =
        cast.people().stream()
            .filter(person -> person.isStaff() == id.equals("staff"))
            .map(person -> card(person, language))
            .collect(Collectors.joining());
    return """
        <section aria-labelledby="%s">
        <h2 id="%s">%s</h2>
        <ul>
        %s</ul>
        </section>
        """
        .formatted(id, id, escape(heading.in(language)), cards);
  }

  private String card(Person person, Language language) {
    return """
        <li><button class="person" type="submit" name="person" value="%s">
        <span class="initials" aria-hidden="true">%s</span>
        <span class="who"><span class="name">%s</span>
        <span class="role">%s</span>
        <span class="place">%s</span></span>
        </button></li>
        """
        .formatted(
            escape(person.slug()),
            escape(initials(person.name())),
            escape(person.name()),
            escape(person.role().in(language)),
            escape(place(person)));
  }

  /** From the village up to the regency, which tells its readers where somebody lives. */
  private String place(Person person) {
    Region home = regions.get(person.homeRegion());
    List<String> names = new ArrayList<>(home.parents().stream().map(RegionName::name).toList());
    names.add(home.name());
    Collections.reverse(names);
    return names.stream().limit(3).collect(Collectors.joining(", "));
  }

  private static String initials(String name) {
    String[] words = name.split(" ", -1);
    String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
    return words[0].substring(0, 1) + last;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
