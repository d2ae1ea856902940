package id.satuwarga.sample.ground.desk;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import j2html.tags.DomContent;

/** The pages that every desk has: the entrance, and what goes wrong. */
final class DeskHtml {
  private final Layout layout;

  DeskHtml(Layout layout) {
    this.layout = layout;
  }

  String welcome(Language language) {
    return entrance(language);
  }

  String refused(Language language) {
    Text why =
        Text.of(
            "Masuk tidak berhasil: Anda bukan petugas meja ini, atau masuknya terlalu lama.",
            "Sign-in failed: you are no officer of this desk, or it took too long.");
    return entrance(language, alert(why.in(language)));
  }

  /** Somebody turned back at the identity provider. */
  String unfinished(Language language) {
    Text why =
        Text.of(
            "Anda belum masuk: masuk dengan identitas nasional tidak diselesaikan.",
            "You are not signed in: signing in with the national identity was not finished.");
    return entrance(language, alert(why.in(language)));
  }

  private String entrance(Language language, DomContent... alerts) {
    Text heading =
        Text.of("Meja petugas " + layout.service(), layout.service() + " officers' desk");
    return layout.page(
        language,
        heading,
        null,
        h1(heading.in(language)),
        p(layout.office()),
        each(alerts),
        p(
            a(Text.of("Masuk dengan identitas nasional", "Sign in with the national identity")
                    .in(language))
                .withHref("/petugas/masuk")
                .withClass("button")));
  }

  private static DomContent alert(String words) {
    return p(words).withClass("alert").attr("role", "alert");
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
