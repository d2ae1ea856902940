package id.satuwarga.sample.apekesah.officer;

import static j2html.TagCreator.button;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.img;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.textarea;

import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.Proof;
import id.satuwarga.sample.apekesah.complaint.Routing;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sample.ground.desk.Officer;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.Text;
import j2html.tags.DomContent;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What an officer can do about a complaint: answer with or without proof, or give it away. */
final class AnswerHtml {
  private AnswerHtml() {}

  /** The complaint, and to whom it may be given. */
  record Subject(Complaint complaint, Routing routing) {}

  static DomContent forms(
      Language language,
      Officer officer,
      Subject subject,
      OfficerHtml.Answering answering,
      ZoneId zone) {
    return div(
        answer(language, officer, subject.complaint(), answering, zone),
        route(language, officer, subject));
  }

  static DomContent proof(Language language, Proof proof, RegionTime time) {
    return section(
        h2(Text.of("Bukti dari petugas", "Proof by the officer").in(language)),
        img()
            .withSrc("/petugas/foto/" + proof.photo())
            .withAlt(Text.of("Foto hasil kerja", "Photo of the work done").in(language)),
        dl(
            dt(Text.of("Tempat", "Place").in(language)),
            dd(proof.place()),
            dt(Text.of("Diambil", "Taken").in(language)),
            dd(time.moment(proof.takenAt(), language)),
            dt("SHA-256"),
            dd(proof.sha256())));
  }

  private static DomContent answer(
      Language language,
      Officer officer,
      Complaint complaint,
      OfficerHtml.Answering answering,
      ZoneId zone) {
    LocalDateTime now = LocalDateTime.ofInstant(answering.now(), zone);
    return div(
        h2(Text.of("Jawab warga", "Answer the citizen").in(language)),
        form(
                hidden("token", officer.formToken()),
                hidden("form", UUID.randomUUID().toString()),
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
                label(
                        Text.of("Foto bukti (boleh kosong)", "Photo as proof (optional)")
                            .in(language))
                    .withFor("proof"),
                input()
                    .withType("file")
                    .withId("proof")
                    .withName("proof")
                    .withAccept("image/jpeg,image/png"),
                label(Text.of("Tempat foto", "Place of the photo").in(language))
                    .withFor("proof_place"),
                input()
                    .withId("proof_place")
                    .withName("proof_place")
                    .withMaxlength("200")
                    .withValue(place(complaint)),
                label(Text.of("Waktu foto", "Time of the photo").in(language))
                    .withFor("proof_taken"),
                input()
                    .withType("datetime-local")
                    .withId("proof_taken")
                    .withName("proof_taken")
                    .withValue(now.truncatedTo(ChronoUnit.MINUTES).toString()),
                button(Text.of("Kirim jawaban", "Send answer").in(language)).withType("submit"))
            .withMethod("post")
            .withEnctype("multipart/form-data")
            .withAction("/petugas/pengaduan/" + complaint.number()));
  }

  private static DomContent route(Language language, Officer officer, Subject subject) {
    Complaint complaint = subject.complaint();
    return div(
        h2(Text.of("Teruskan ke unit lain", "Give to another office").in(language)),
        form(
                hidden("token", officer.formToken()),
                hidden("form", UUID.randomUUID().toString()),
                label(Text.of("Unit", "Office").in(language)).withFor("unit"),
                select(
                        each(
                            subject.routing().units(),
                            unit ->
                                option(unit.name().in(language))
                                    .withValue(unit.code())
                                    .withCondSelected(
                                        unit.code().equals(complaint.handling().unit()))))
                    .withId("unit")
                    .withName("unit"),
                button(Text.of("Teruskan", "Give away").in(language)).withType("submit"))
            .withMethod("post")
            .withAction("/petugas/pengaduan/" + complaint.number() + "/unit"));
  }

  private static String place(Complaint complaint) {
    String street = complaint.place().street();
    String region = complaint.place().regionName();
    String place = street.isEmpty() ? region : street + ", " + region;
    return place.length() <= 200 ? place : place.substring(0, 200);
  }

  private static DomContent hidden(String name, String value) {
    return input().withType("hidden").withName(name).withValue(value);
  }
}
