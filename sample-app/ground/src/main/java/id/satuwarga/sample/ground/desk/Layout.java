package id.satuwarga.sample.ground.desk;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.script;
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
    return whole(language, heading, style(Desk.ROOT), top(language, officer), content);
  }

  /**
   * A page of which the element with {@code data-live} is kept as new as what its address answers.
   * It says besides {@code data-lost} and {@code data-ended}, in words, for when no news comes and
   * for when the session is over; {@code data-fresh} of an element in it is read out when it is
   * new.
   */
  public String livePage(Language language, Text heading, Officer officer, DomContent... content) {
    DomContent script = script().withSrc(Desk.ROOT + "/langsung.js").withType("module");
    return whole(
        language, heading, each(style(Desk.ROOT), script), top(language, officer), content);
  }

  /** A page for everybody at an address of its own, where it is had in the other language too. */
  String openPage(Language language, Text heading, String address, DomContent... content) {
    DomContent top = header(name(), otherLanguage(language, address + "?bahasa="));
    return whole(language, heading, style(address), top, content);
  }

  private String whole(
      Language language, Text heading, DomContent extra, DomContent top, DomContent... content) {
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    title(heading.in(language) + " – " + service + " " + office),
                    extra),
                body(top, main(content)))
            .withLang(language.code()));
  }

  private static DomContent style(String root) {
    return link().withRel("stylesheet").withHref(root + "/gaya.css");
  }

  private DomContent name() {
    return span(service + " · " + office).withClass("strong");
  }

  private static DomContent otherLanguage(Language language, String address) {
    boolean english = language == Language.ENGLISH;
    String other = english ? "id" : "en";
    return a(english ? "Bahasa Indonesia" : "English").withHref(address + other).withLang(other);
  }

  private DomContent top(Language language, @Nullable Officer officer) {
    return header(
        name(),
        otherLanguage(language, Desk.ROOT + "/bahasa?ke="),
        officer == null
            ? span()
            : form(
                    span(officer.name()),
                    input().withType("hidden").withName("token").withValue(officer.formToken()),
                    button(Text.of("Keluar", "Sign out").in(language)).withType("submit"))
                .withMethod("post")
                .withAction(Desk.ROOT + "/keluar"));
  }
}
