package id.satuwarga.sample.ground.desk;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** The pages that every desk has: the entrance, and what goes wrong. */
final class DeskHtml {
  private final Layout layout;

  DeskHtml(Layout layout) {
    this.layout = layout;
  }

  String welcome(Language language, boolean refused) {
    Text heading =
        Text.of("Meja petugas " + layout.service(), layout.service() + " officers' desk");
    return layout.page(
        language,
        heading,
        null,
        h1(heading.in(language)),
        p(layout.office()),
        iff(
            refused,
            p(Text.of(
                        "Masuk tidak berhasil: Anda bukan petugas meja ini, atau masuknya terlalu"
                            + " lama.",
                        "Sign-in failed: you are no officer of this desk, or it took too long.")
                    .in(language))
                .withClass("alert")
                .attr("role", "alert")),
        p(
            a(Text.of("Masuk dengan identitas nasional", "Sign in with the national identity")
                    .in(language))
                .withHref("/petugas/masuk")
                .withClass("button")));
  }

  String missing(Language language) {
    Text heading = Text.of("Halaman tidak ditemukan", "Page not found");
    return layout.page(
        language,
        heading,
        null,
        h1(heading.in(language)),
        p(a(layout.service()).withHref("/petugas")));
  }

  String failed(Language language) {
    Text heading = Text.of("Terjadi kesalahan", "Something went wrong");
    return layout.page(
        language,
        heading,
        null,
        h1(heading.in(language)),
        p(Text.of("Coba lagi sebentar lagi.", "Try again in a moment.").in(language)));
  }
}
