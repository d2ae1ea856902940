package id.satuwarga.sample.apekesah.officer;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.nav;

import id.satuwarga.sample.apekesah.complaint.Routing;
import id.satuwarga.sample.apekesah.complaint.Shelf;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sample.apekesah.complaint.Unit;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** The links by which the desk is narrowed: what is urgent, of which status, of which office. */
final class DeskFilter {
  private DeskFilter() {}

  static DomContent of(Language language, Shelf shelf, Routing routing) {
    List<DomContent> links = new ArrayList<>();
    links.add(link(language, shelf, Shelf.ALL, Text.of("Semua", "All")));
    links.add(link(language, shelf, new Shelf(null, null, true), Text.of("Mendesak", "Urgent")));
    for (Status status : Status.values()) {
      links.add(link(language, shelf, new Shelf(status, null, false), status.label()));
    }
    for (Unit unit : routing.units()) {
      links.add(link(language, shelf, new Shelf(null, unit.code(), false), unit.name()));
    }
    return nav(each(links, link -> link))
        .withClass("filter")
        .attr("aria-label", Text.of("Saring pengaduan", "Filter complaints").in(language));
  }

  static String address(Shelf shelf) {
    Status status = shelf.status();
    return "/petugas?status="
        + (status == null ? "" : status.name())
        + (shelf.unit() == null ? "" : "&unit=" + shelf.unit())
        + (shelf.urgent() ? "&urgent=1" : "");
  }

  private static DomContent link(Language language, Shelf chosen, Shelf other, Text text) {
    return a(text.in(language))
        .withHref(other.equals(Shelf.ALL) ? "/petugas" : address(other))
        .condAttr(chosen.equals(other), "aria-current", "page");
  }
}
