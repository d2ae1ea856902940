package id.satuwarga.sample.eplanning.officer;

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
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.ul;

import id.satuwarga.sample.eplanning.proposal.Meeting;
import id.satuwarga.sample.eplanning.proposal.Motion;
import id.satuwarga.sample.eplanning.proposal.Proposal;
import id.satuwarga.sample.eplanning.proposal.Result;
import id.satuwarga.sample.eplanning.proposal.Session;
import id.satuwarga.sample.eplanning.proposal.Wish;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.Officer;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import j2html.tags.DomContent;
import java.util.List;

/** The pages of the planners' desk as HTML; every text is escaped by the builder. */
final class MeetingHtml {
  private final Layout layout;

  MeetingHtml(Layout layout) {
    this.layout = layout;
  }

  /** What the page of a meeting shows. */
  record Page(
      Meeting meeting,
      String place,
      boolean closed,
      List<Motion> motions,
      List<Result> results,
      String refusal) {}

  static String address(Meeting meeting) {
    return "/petugas/rapat/"
        + meeting.planYear()
        + "/"
        + meeting.stage()
        + "/"
        + meeting.territory();
  }

  String reasonNeeded(Language language) {
    return Text.of(
            "Pilih hasil dan tulis alasannya, paling banyak 1.000 huruf.",
            "Choose a result and write its reason in at most 1,000 characters.")
        .in(language);
  }

  String desk(Language language, Officer officer, List<Session> sessions) {
    Text heading = Text.of("Rapat Musrenbang", "Meetings of the Musrenbang");
    return layout.page(
        language,
        heading,
        officer,
        h1(heading.in(language)),
        sessions.isEmpty()
            ? p(
                Text.of("Tidak ada usulan yang menunggu.", "No proposals are waiting.")
                    .in(language))
            : ul(each(sessions, session -> row(language, session))).withClass("list"));
  }

  String meeting(Language language, Officer officer, Page page) {
    Text stage = page.meeting().stage().label();
    Text heading =
        Text.of(
            stage.in(Language.INDONESIAN) + " · " + page.place(),
            stage.in(Language.ENGLISH) + " · " + page.place());
    return layout.page(
        language,
        heading,
        officer,
        p(a(Text.of("← Semua rapat", "← All meetings").in(language)).withHref("/petugas")),
        h1(heading.in(language)),
        iff(!page.refusal().isEmpty(), p(page.refusal()).withClass("alert").attr("role", "alert")),
        page.closed() ? results(language, page) : motions(language, officer, page));
  }

  private static DomContent row(Language language, Session session) {
    return li(
        a(session.meeting().stage().label().in(language) + " · " + session.place())
            .withHref(address(session.meeting())),
        p(Text.of(
                    session.proposals() + " usulan, " + session.undecided() + " belum diputuskan",
                    session.proposals() + " proposals, " + session.undecided() + " undecided")
                .in(language))
            .withClass("quiet"));
  }

  private static DomContent results(Language language, Page page) {
    return div(
        p(Text.of("Rapat ini sudah ditutup.", "This meeting is closed.").in(language)),
        ul(each(
                page.results(),
                result ->
                    li(
                        span(result.title()).withClass("strong"),
                        text(" "),
                        span(result.standing().label().in(language)).withClass("badge"))))
            .withClass("list"));
  }

  private static DomContent motions(Language language, Officer officer, Page page) {
    return div(
        each(page.motions(), motion -> motion(language, officer, page.meeting(), motion)),
        iff(
            !page.motions().isEmpty(),
            form(
                    token(officer),
                    input().withType("hidden").withName("what").withValue("close"),
                    p(
                        Text.of(
                                "Setelah ditutup, usulan utama berlanjut ke tahap berikutnya dan"
                                    + " semua pengusul diberi tahu.",
                                "Once it is closed, main proposals go on to the next stage and all"
                                    + " proposers are told.")
                            .in(language)),
                    button(Text.of("Tutup rapat", "Close the meeting").in(language))
                        .withType("submit"))
                .withMethod("post")
                .withAction(address(page.meeting()))));
  }

  private static DomContent motion(
      Language language, Officer officer, Meeting meeting, Motion motion) {
    Proposal proposal = motion.proposal();
    Wish wish = proposal.wish();
    return section(
        h2(proposal.label() + " · " + wish.title()),
        iff(
            motion.standing() != null,
            span(motion.standing() == null ? "" : motion.standing().label().in(language))
                .withClass("badge")),
        facts(language, proposal),
        p(wish.description()).withClass("description"),
        iff(
            wish.photo() != null,
            img()
                .withSrc("/petugas/lampiran/" + wish.photo())
                .withAlt(Text.of("Foto tempatnya", "Photo of the place").in(language))),
        iff(
            wish.document() != null,
            p(
                a(Text.of("Dokumen pendukung", "Supporting document").in(language))
                    .withHref("/petugas/lampiran/" + wish.document()))),
        verdict(language, officer, meeting, motion));
  }

  private static DomContent facts(Language language, Proposal proposal) {
    Wish wish = proposal.wish();
    return dl(
        dt(Text.of("Pengusul", "Proposer").in(language)),
        dd(proposal.proposer().name()),
        dt(Text.of("Tempat", "Place").in(language)),
        dd(wish.site().street() + ", " + proposal.kelurahan().fullName()),
        dt(Text.of("Dukungan", "Support").in(language)),
        dd(Integer.toString(proposal.supporters())),
        dt(Text.of("Keluarga terbantu", "Households").in(language)),
        dd(Integer.toString(wish.households())));
  }

  private static DomContent verdict(
      Language language, Officer officer, Meeting meeting, Motion motion) {
    String id = Long.toString(motion.proposal().number());
    return form(
            token(officer),
            input().withType("hidden").withName("number").withValue(id),
            label(Text.of("Hasil", "Result").in(language)).withFor("standing-" + id),
            select(
                    each(
                        MeetingPages.CHOICES,
                        choice ->
                            option(choice.label().in(language))
                                .withValue(choice.name())
                                .withCondSelected(choice == motion.standing())))
                .withId("standing-" + id)
                .withName("standing"),
            label(
                    Text.of("Alasan (dibaca pengusul)", "Reason (the proposer reads it)")
                        .in(language))
                .withFor("reason-" + id),
            textarea(motion.reason())
                .withId("reason-" + id)
                .withName("reason")
                .withRows("2")
                .withMaxlength("1000")
                .isRequired(),
            button(
                    Text.of(
                            "Simpan " + motion.proposal().label(),
                            "Save " + motion.proposal().label())
                        .in(language))
                .withType("submit"))
        .withMethod("post")
        .withAction(address(meeting));
  }

  private static DomContent token(Officer officer) {
    return input().withType("hidden").withName("token").withValue(officer.formToken());
  }
}
