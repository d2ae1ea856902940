package id.satuwarga.sample.apekesah.officer;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.ComplaintEvent;
import id.satuwarga.sample.apekesah.complaint.Proof;
import id.satuwarga.sample.apekesah.complaint.Routing;
import id.satuwarga.sample.apekesah.complaint.Score;
import id.satuwarga.sample.apekesah.complaint.Shelf;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.Officer;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.Text;
import j2html.tags.DomContent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The desk's pages as HTML; every text is escaped by the builder. */
final class OfficerHtml {
  private static final Map<ComplaintEvent.Kind, Text> KINDS =
      Map.of(
          ComplaintEvent.Kind.FILED, Text.of("Diajukan", "Filed"),
          ComplaintEvent.Kind.ANSWERED, Text.of("Dijawab petugas", "Answered by an officer"),
          ComplaintEvent.Kind.REOPENED,
              Text.of("Dibuka kembali oleh warga", "Reopened by the citizen"),
          ComplaintEvent.Kind.RATED, Text.of("Dinilai warga", "Rated by the citizen"),
          ComplaintEvent.Kind.ROUTED, Text.of("Diteruskan ke unit lain", "Given to another office"),
          ComplaintEvent.Kind.REMINDED, Text.of("Unit diingatkan", "Office reminded"),
          ComplaintEvent.Kind.ESCALATED,
              Text.of("Terlambat: diteruskan ke pimpinan", "Late: taken to the head of the city"));

  private final Layout layout;
  private final RegionTime time;
  private final Routing routing;

  OfficerHtml(Layout layout, RegionTime time, Routing routing) {
    this.routing = routing;
    this.layout = layout;
    this.time = time;
  }

  /** What the list shows. */
  record Desk(Shelf shelf, List<Complaint> page, boolean more, Score score) {}

  /** What the answering form shows beside the complaint. */
  record Answering(
      List<ComplaintEvent> events, List<Proof> proofs, Instant now, String refusal, String draft) {}

  ZoneId zone() {
    return time.zone();
  }

  String unitNeeded(Language language) {
    return Text.of("Pilih unit dari daftar.", "Choose an office of the list.").in(language);
  }

  String proofUnfit(Language language) {
    return Text.of(
            "Bukti: foto JPEG atau PNG, tempat, dan waktu yang sudah lewat.",
            "Proof: a JPEG or PNG photo, its place, and a time that has passed.")
        .in(language);
  }

  String desk(Language language, Officer officer, Desk desk) {
    Text heading = Text.of("Pengaduan", "Complaints");
    return layout.page(
        language,
        heading,
        officer,
        h1(heading.in(language)),
        p(score(language, desk.score())).withClass("score"),
        DeskFilter.of(language, desk.shelf(), routing),
        desk.page().isEmpty()
            ? p(Text.of("Belum ada pengaduan.", "No complaints yet.").in(language))
            : ul(each(desk.page(), complaint -> row(language, complaint))).withClass("list"),
        desk.more() ? older(language, desk) : text(""));
  }

  private static DomContent older(Language language, Desk desk) {
    String before = "&before=" + last(desk.page());
    return p(
        a(Text.of("Lebih lama", "Older").in(language))
            .withHref(DeskFilter.address(desk.shelf()) + before));
  }

  String complaint(Language language, Officer officer, Complaint complaint, Answering answering) {
    Text heading = Text.of(complaint.title(), complaint.title());
    return layout.page(
        language,
        heading,
        officer,
        p(a(Text.of("← Semua pengaduan", "← All complaints").in(language)).withHref("/petugas")),
        h1(complaint.label() + " · " + complaint.title()),
        p(badge(language, complaint.status())),
        facts(language, complaint),
        p(complaint.description()).withClass("description"),
        iff(
            complaint.photo() != null,
            img()
                .withSrc("/petugas/foto/" + complaint.photo())
                .withAlt(Text.of("Foto dari warga", "Photo from the citizen").in(language))),
        h2(Text.of("Riwayat", "History").in(language)),
        ol(each(answering.events(), event -> step(language, event))).withClass("timeline"),
        each(answering.proofs(), proof -> AnswerHtml.proof(language, proof, time)),
        iff(
            !answering.refusal().isEmpty(),
            p(answering.refusal()).withClass("alert").attr("role", "alert")),
        iff(
            !complaint.status().closed(),
            AnswerHtml.forms(
                language, officer, new AnswerHtml.Subject(complaint, routing), answering, zone())),
        iff(
            complaint.status().closed(),
            p(Text.of("Pengaduan ini ditutup.", "This complaint is closed.").in(language))));
  }

  String answerNeeded(Language language) {
    return Text.of(
            "Tulis jawaban, paling banyak 1.500 huruf.",
            "Write an answer of at most 1,500 characters.")
        .in(language);
  }

  private DomContent row(Language language, Complaint complaint) {
    return li(
        a(complaint.label() + " · " + complaint.title())
            .withHref("/petugas/pengaduan/" + complaint.number()),
        badge(language, complaint.status()),
        urgency(language, complaint),
        p(complaint.category().label().in(language)
                + " · "
                + complaint.place().regionName()
                + " · "
                + routing.of(complaint).name().in(language)
                + " · "
                + time.moment(complaint.filedAt(), language))
            .withClass("quiet"));
  }

  private DomContent facts(Language language, Complaint complaint) {
    String position =
        complaint.place().latitude() == null
            ? ""
            : String.format(
                Locale.ROOT,
                " (%.5f, %.5f)",
                complaint.place().latitude(),
                complaint.place().longitude());
    return dl(
        dt(Text.of("Pelapor", "Reported by").in(language)),
        dd(complaint.reporter()),
        dt(Text.of("Unit", "Office").in(language)),
        dd(routing.of(complaint).name().in(language)),
        dt(Text.of("Tenggat", "Due").in(language)),
        dd(due(language, complaint)),
        dt(Text.of("Kategori", "Category").in(language)),
        dd(complaint.category().label().in(language)),
        dt(Text.of("Tempat", "Place").in(language)),
        dd(complaint.place().street() + ", " + complaint.place().regionName() + position),
        dt(Text.of("Tanggal kejadian", "Date").in(language)),
        dd(RegionTime.day(complaint.happenedOn(), language)));
  }

  private DomContent step(Language language, ComplaintEvent event) {
    return li(
        p(
            span(told(event.kind()).in(language)).withClass("strong"),
            span(" · " + time.moment(event.at(), language)).withClass("quiet")),
        iff(!event.note().isEmpty(), p(note(language, event))),
        iff(event.kind() == ComplaintEvent.Kind.ANSWERED, badge(language, event.status())));
  }

  private String note(Language language, ComplaintEvent event) {
    return event.kind() == ComplaintEvent.Kind.ROUTED
        ? routing.find(event.note()).map(unit -> unit.name().in(language)).orElse(event.note())
        : event.note();
  }

  private String due(Language language, Complaint complaint) {
    Instant due = complaint.handling().dueAt();
    return due == null ? "–" : time.moment(due, language);
  }

  private static DomContent urgency(Language language, Complaint complaint) {
    if (complaint.handling().isEscalated()) {
      return span(Text.of("Terlambat", "Late").in(language)).withClass("badge rejected");
    }
    return complaint.handling().isUrgent()
        ? span(Text.of("Segera jatuh tempo", "Due soon").in(language)).withClass("badge reopened")
        : text("");
  }

  private static DomContent badge(Language language, Status status) {
    return span(status.label().in(language))
        .withClass("badge " + status.name().toLowerCase(Locale.ROOT));
  }

  private static Text told(ComplaintEvent.Kind kind) {
    return Objects.requireNonNull(KINDS.get(kind));
  }

  private static String score(Language language, Score score) {
    if (score.count() == 0) {
      return Text.of("Belum ada penilaian warga.", "No ratings from citizens yet.").in(language);
    }
    Locale locale = language == Language.ENGLISH ? Locale.ENGLISH : Locale.forLanguageTag("id");
    String average = String.format(locale, "%.1f", score.average());
    return Text.of(
            "Nilai dari warga: " + average + " dari 5 (" + score.count() + " penilaian)",
            "Citizens' rating: " + average + " of 5 (" + score.count() + " ratings)")
        .in(language);
  }

  private static long last(List<Complaint> page) {
    return page.get(page.size() - 1).number();
  }
}
