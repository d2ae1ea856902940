package id.satuwarga.sample.ground.desk;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.document;
import static j2html.TagCreator.form;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.span;
import static j2html.TagCreator.title;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import j2html.tags.DomContent;
import org.jspecify.annotations.Nullable;

/** What every page of a desk has around its content. */
public final class Layout {
  private final String service;
  private final String office;

  /** Of this service, at the desk of this office. */
  public Layout(String service, String office) {
    this.service = service;
    this.office = office;
  }

  String service() {
    return service;
  }

  String office() {
    return office;
  }

  /** A whole page; without an officer it is one that anybody may see. */
  public String page(
      Language language, Text heading, @Nullable Officer officer, DomContent... content) {
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    title(heading.in(language) + " – " + service + " " + office),
                    link().withRel("stylesheet").withHref("/petugas/gaya.css")),
                body(top(language, officer), main(content)))
            .withLang(language.code()));
  }

  private DomContent top(Language language, @Nullable Officer officer) {
    boolean english = language == Language.ENGLISH;
    String other = english ? "id" : "en";
    return header(
        span(service + " · " + office).withClass("strong"),
        a(english ? "Bahasa Indonesia" : "English")
            .withHref("/petugas/bahasa?ke=" + other)
            .withLang(other),
        officer == null
            ? span()
            : form(
                    span(officer.name()),
                    input().withType("hidden").withName("token").withValue(officer.formToken()),
                    button(Text.of("Keluar", "Sign out").in(language)).withType("submit"))
                .withMethod("post")
                .withAction("/petugas/keluar"));
  }
}
