package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.ComplaintEvent;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Proof;
import id.satuwarga.sample.apekesah.complaint.Routing;
import id.satuwarga.sample.apekesah.complaint.Scene;
import id.satuwarga.sample.apekesah.complaint.Score;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Tone;
import java.time.Instant;
import java.util.Locale;

/** One complaint as its citizen sees it: facts, photo, timeline, and what can be done now. */
final class ComplaintScreen {
  private static final int STARS = 5;

  private ComplaintScreen() {}

  static Screen of(Complaint complaint, Complaints complaints, Context context) {
    return told(start(complaint), complaint, complaints, context);
  }

  /** Says first of all that it has arrived. */
  static Screen received(Complaint complaint, Complaints complaints, Context context) {
    Screen screen =
        start(complaint)
            .alert(
                Tone.GOOD,
                context.say(
                    "Pengaduan diterima. Anda akan diberi tahu bila petugas menjawab.",
                    "Your complaint was received. You will be told when an officer answers."));
    return told(screen, complaint, complaints, context);
  }

  private static Screen start(Complaint complaint) {
    return Screen.titled(complaint.title()).at(complaint.page());
  }

  private static Screen told(
      Screen begun, Complaint complaint, Complaints complaints, Context context) {
    Scene place = complaint.place();
    Screen screen =
        begun
            .facts(
                Fact.of(context.say("Nomor", "Number"), complaint.label()),
                Fact.of("Status", context.say(complaint.status().label())),
                Fact.of(
                    context.say("Ditangani oleh", "Handled by"),
                    context.say(complaints.routing().of(complaint).name())),
                Fact.of(context.say("Jawaban berikutnya", "Next answer"), due(complaint, context)),
                Fact.of(
                    context.say("Kategori", "Category"), context.say(complaint.category().label())),
                Fact.of(
                    context.say("Tempat", "Place"),
                    place.street().isEmpty()
                        ? place.regionName()
                        : place.street() + ", " + place.regionName()),
                Fact.of(
                    context.say("Tanggal kejadian", "Date"), context.day(complaint.happenedOn())))
            .text(complaint.description());
    if (complaint.photo() != null) {
      screen =
          screen.image(complaint.photo().toString(), context.say("Foto dari Anda", "Your photo"));
    }
    screen =
        screen
            .heading(context.say("Perjalanan pengaduan", "What happened"))
            .timeline(
                complaints.events(complaint.number()).stream()
                    .filter(event -> event.kind() != ComplaintEvent.Kind.REMINDED)
                    .map(event -> step(event, complaints.routing(), context))
                    .toList());
    for (Proof proof : complaints.proofs(complaint.number())) {
      screen = withProof(screen, proof, context);
    }
    return withButtons(screen, complaint, context);
  }

  private static Screen withButtons(Screen screen, Complaint complaint, Context context) {
    Screen result = screen;
    if (complaint.canBeRated()) {
      result = result.text(context.say("Seberapa puas Anda?", "How satisfied are you?"));
      for (int stars = 1; stars <= STARS; stars++) {
        result =
            result.button(
                Button.submit(
                        "rate", stars + context.say(" bintang", stars == 1 ? " star" : " stars"))
                    .with("stars", Integer.toString(stars))
                    .withoutInputs());
      }
    }
    if (complaint.canBeReopened()) {
      result =
          result
              .input(
                  Input.longText("reason", context.say("Mengapa dibuka kembali?", "Why reopen it?"))
                      .required()
                      .max(1000))
              .submit("reopen", context.say("Buka kembali", "Reopen"));
    }
    return result.openPage("/", context.say("Semua pengaduan saya", "All my complaints"));
  }

  private static Screen withProof(Screen screen, Proof proof, Context context) {
    return screen
        .heading(context.say("Bukti dari petugas", "Proof by the officer"))
        .image(
            proof.photo().toString(),
            context.say("Foto hasil kerja dari petugas", "The officer's photo of the work done"))
        .facts(
            Fact.of(context.say("Tempat", "Place"), proof.place()),
            Fact.of(context.say("Diambil", "Taken"), context.moment(proof.takenAt())),
            Fact.of(context.say("Sidik foto (SHA-256)", "Photo hash (SHA-256)"), proof.sha256()));
  }

  private static String due(Complaint complaint, Context context) {
    Instant due = complaint.handling().dueAt();
    if (due == null) {
      return context.say("Sudah ditutup", "Closed");
    }
    return complaint.handling().isEscalated()
        ? context.say(
            "Terlambat; diteruskan ke pimpinan kota", "Late; taken to the head of the city")
        : context.say("Paling lambat ", "By ") + context.moment(due);
  }

  private static Step step(ComplaintEvent event, Routing routing, Context context) {
    String title =
        switch (event.kind()) {
          case FILED -> context.say("Pengaduan diterima", "Complaint received");
          case ANSWERED ->
              context.say("Jawaban petugas: ", "Officer's answer: ")
                  + context.say(event.status().label());
          case REOPENED -> context.say("Anda membuka kembali", "You reopened it");
          case ROUTED ->
              context.say("Diteruskan ke ", "Given to ")
                  + routing.find(event.note()).map(unit -> context.say(unit.name())).orElse("…");
          case ESCALATED ->
              context.say(
                  "Terlambat dijawab: diteruskan ke Sekretariat Wali Kota",
                  "Not answered in time: taken to the mayor's office");
          case REMINDED -> "";
          case RATED -> context.say("Anda menilai ", "You rated it ") + event.note() + "/" + STARS;
        };
    boolean late = event.kind() == ComplaintEvent.Kind.ESCALATED;
    Tone tone = late ? Tone.ATTENTION : tone(event.status());
    Step step = Step.of(title, context.moment(event.at())).tone(tone);
    boolean worded =
        event.kind() == ComplaintEvent.Kind.ANSWERED
            || event.kind() == ComplaintEvent.Kind.REOPENED;
    return worded ? step.detail(event.note()) : step;
  }

  static Tone tone(Status status) {
    return switch (status) {
      case DONE -> Tone.GOOD;
      case REJECTED -> Tone.ATTENTION;
      case REOPENED -> Tone.WARNING;
      case IN_PROGRESS -> Tone.ACCENT;
      case RECEIVED -> Tone.NEUTRAL;
    };
  }

  static String score(Score score, Context context) {
    if (score.count() == 0) {
      return context.say("Belum ada penilaian warga.", "No ratings from citizens yet.");
    }
    String average =
        String.format(
            context.language() == Language.ENGLISH ? Locale.ENGLISH : Locale.forLanguageTag("id"),
            "%.1f",
            score.average());
    return context.say(
        "Nilai dari warga: " + average + " dari 5 (" + score.count() + " penilaian)",
        "Citizens' rating: " + average + " of 5 (" + score.count() + " ratings)");
  }
}
