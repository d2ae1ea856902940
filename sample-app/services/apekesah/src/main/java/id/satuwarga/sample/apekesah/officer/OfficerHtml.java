package id.satuwarga.sample.apekesah.officer;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.ul;

import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.ComplaintEvent;
import id.satuwarga.sample.apekesah.complaint.Score;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.Officer;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.Text;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The desk's pages as HTML; every text is escaped by the builder. */
final class OfficerHtml {
  private static final Map<ComplaintEvent.Kind, Text> KINDS =
      Map.of(
          ComplaintEvent.Kind.FILED, Text.of("Diajukan", "Filed"),
          ComplaintEvent.Kind.ANSWERED, Text.of("Dijawab petugas", "Answered by an officer"),
          ComplaintEvent.Kind.REOPENED,
              Text.of("Dibuka kembali oleh warga", "Reopened by the citizen"),
          ComplaintEvent.Kind.RATED, Text.of("Dinilai warga", "Rated by the citizen"));

  private final Layout layout;
  private final RegionTime time;

  OfficerHtml(Layout layout, RegionTime time) {
    this.layout = layout;
    this.time = time;
  }

  /** What the list shows. */
  record Desk(@Nullable Status status, List<Complaint> page, boolean more, Score score) {}

  /** What the answering form shows beside the complaint. */
  record Answering(List<ComplaintEvent> events, String formId, String refusal, String draft) {}

  String desk(Language language, Officer officer, Desk desk) {
    Text heading = Text.of("Pengaduan", "Complaints");
    return layout.page(
        language,
        heading,
        officer,
        h1(heading.in(language)),
        p(score(language, desk.score())).withClass("score"),
        nav(
                filter(language, desk.status(), null, Text.of("Semua", "All")),
                each(List.of(Status.values()), s -> filter(language, desk.status(), s, s.label())))
            .withClass("filter")
            .attr("aria-label", Text.of("Saring menurut status", "Filter by status").in(language)),
        desk.page().isEmpty()
            ? p(Text.of("Belum ada pengaduan.", "No complaints yet.").in(language))
            : ul(each(desk.page(), complaint -> row(language, complaint))).withClass("list"),
        desk.more() ? older(language, desk) : text(""));
  }

  private static DomContent older(Language language, Desk desk) {
    String status = desk.status() == null ? "" : desk.status().name();
    return p(
        a(Text.of("Lebih lama", "Older").in(language))
            .withHref("/petugas?status=" + status + "&before=" + last(desk.page())));
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
        iff(!complaint.status().closed(), answerForm(language, officer, complaint, answering)),
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

  private DomContent answerForm(
      Language language, Officer officer, Complaint complaint, Answering answering) {
    return div(
        h2(Text.of("Jawab warga", "Answer the citizen").in(language)),
        iff(
            !answering.refusal().isEmpty(),
            p(answering.refusal()).withClass("alert").attr("role", "alert")),
        form(
                input().withType("hidden").withName("token").withValue(officer.formToken()),
                input().withType("hidden").withName("form").withValue(answering.formId()),
                label(
                        Text.of("Jawaban (dibaca warga)", "Answer (the citizen reads it)")
                            .in(language))
                    .withFor("answer"),
                textarea(answering.draft())
                    .withId("answer")
                    .withName("answer")
                    .withRows("5")
                    .withMaxlength("1500")
                    .isRequired(),
                label(Text.of("Status berikutnya", "Next status").in(language)).withFor("status"),
                select(
                        each(
                            List.of(Status.IN_PROGRESS, Status.DONE, Status.REJECTED),
                            s -> option(s.label().in(language)).withValue(s.name())))
                    .withId("status")
                    .withName("status"),
                button(Text.of("Kirim jawaban", "Send answer").in(language)).withType("submit"))
            .withMethod("post")
            .withAction("/petugas/pengaduan/" + complaint.number()));
  }

  private DomContent row(Language language, Complaint complaint) {
    return li(
        a(complaint.label() + " · " + complaint.title())
            .withHref("/petugas/pengaduan/" + complaint.number()),
        badge(language, complaint.status()),
        p(complaint.category().label().in(language)
                + " · "
                + complaint.place().regionName()
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
        iff(event.kind() != ComplaintEvent.Kind.FILED, p(event.note())),
        iff(event.kind() == ComplaintEvent.Kind.ANSWERED, badge(language, event.status())));
  }

  private DomContent filter(
      Language language, @Nullable Status chosen, @Nullable Status status, Text text) {
    return a(text.in(language))
        .withHref(status == null ? "/petugas" : "/petugas?status=" + status.name())
        .condAttr(chosen == status, "aria-current", "page");
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
