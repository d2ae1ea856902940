package id.satuwarga.sample.panic.officer;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.Officer;
import id.satuwarga.sample.panic.alarm.DeskAlarm;
import id.satuwarga.sample.panic.alarm.DeskEvent;
import id.satuwarga.sample.panic.citizen.AlarmState;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.Text;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The pages of the duty desk as HTML; every text is escaped by the builder. */
final class AlarmHtml {
  /** Where the list of running alarms asks for its news. */
  static final String NEWS = "/petugas/alarm";

  static final String OVER = "/petugas/selesai";
  private static final Text RUNNING = Text.of("Alarm berjalan", "Running alarms");
  private static final Text FINISHED = Text.of("Alarm yang sudah selesai", "Alarms that are over");
  private static final String PHONE = "\\+?[0-9]{3,15}";

  private final Layout layout;
  private final RegionTime time;

  AlarmHtml(Layout layout, RegionTime time) {
    this.layout = layout;
    this.time = time;
  }

  /** Who reads, and in which language. */
  record Reader(Language language, Officer officer) {
    String say(String indonesian, String english) {
      return Text.of(indonesian, english).in(language);
    }
  }

  String reasonNeeded(Language language) {
    return Text.of(
            "Tulis alasannya, paling banyak 500 huruf.",
            "Write the reason in at most 500 characters.")
        .in(language);
  }

  String desk(Reader reader, List<DeskAlarm> alarms, Instant now) {
    return layout.livePage(
        reader.language(),
        RUNNING,
        reader.officer(),
        h1(RUNNING.in(reader.language())),
        p().withClass("alert").attr("role", "alert").attr("data-live-trouble").isHidden(),
        p().attr("role", "status").attr("data-live-news").withClass("quiet"),
        div(running(reader, alarms, now))
            .attr("data-live", NEWS)
            .attr(
                "data-lost",
                reader.say(
                    "Sambungan terputus: daftar ini mungkin sudah lama. Dicoba lagi terus.",
                    "The connection is lost: this list may be old. Trying again."))
            .attr(
                "data-ended",
                reader.say(
                    "Sesi Anda berakhir. Muat ulang halaman ini dan masuk lagi.",
                    "Your session is over. Reload this page and sign in again.")),
        label(
                input().withType("checkbox").attr("data-live-sound"),
                text(
                    reader.say(
                        "Bunyikan nada selama ada yang menunggu",
                        "Sound a tone while somebody waits")))
            .withClass("check"),
        p(a(FINISHED.in(reader.language())).withHref(OVER)));
  }

  /** What is kept new on the page of the desk. */
  DomContent running(Reader reader, List<DeskAlarm> alarms, Instant now) {
    long waiting = alarms.stream().filter(DeskAlarm::sirenOn).count();
    return div(
        p(alarms.isEmpty()
                ? reader.say("Tidak ada alarm yang berjalan.", "No alarm is running.")
                : reader.say(
                    alarms.size() + " alarm berjalan, " + waiting + " menunggu petugas.",
                    alarms.size() + " running, " + waiting + " waiting for an officer."))
            .withClass("strong"),
        iff(
            !alarms.isEmpty(),
            ul(each(alarms, alarm -> row(reader, alarm, now))).withClass("list")));
  }

  String over(Reader reader, List<DeskAlarm> alarms) {
    return layout.page(
        reader.language(),
        FINISHED,
        reader.officer(),
        back(reader),
        h1(FINISHED.in(reader.language())),
        alarms.isEmpty()
            ? p(reader.say("Belum ada.", "None yet."))
            : ul(each(alarms, alarm -> overRow(reader, alarm))).withClass("list"));
  }

  String alarm(Reader reader, DeskAlarm alarm, List<DeskEvent> record, String refusal) {
    Text heading = Text.of("Alarm " + alarm.label(), "Alarm " + alarm.label());
    return layout.page(
        reader.language(),
        heading,
        reader.officer(),
        back(reader),
        h1(text(heading.in(reader.language()) + " "), badge(reader, alarm)),
        iff(!refusal.isEmpty(), p(refusal).withClass("alert").attr("role", "alert")),
        facts(reader, alarm),
        StepHtml.all(reader, alarm),
        h2(reader.say("Yang terjadi", "What happened")),
        ol(each(record, event -> event(reader, event))).withClass("timeline"));
  }

  private LiTag row(Reader reader, DeskAlarm alarm, Instant now) {
    LiTag row =
        li(
            a(alarm.label() + " · " + alarm.name())
                .withId("open-" + alarm.number())
                .withHref("/petugas/alarm/" + alarm.number()),
            badge(reader, alarm),
            p(where(reader, alarm)),
            p(time.moment(alarm.pressedAt(), reader.language()) + " · " + ago(reader, alarm, now))
                .withClass("quiet"),
            div(phone(alarm), StepHtml.quick(reader, alarm)).withClass("row"));
    row.withId("alarm-" + alarm.number());
    return alarm.sirenOn()
        ? row.withClass("urgent")
            .attr(
                "data-fresh",
                reader.say("Alarm baru ", "New alarm ")
                    + alarm.label()
                    + ": "
                    + alarm.name()
                    + ", "
                    + where(reader, alarm))
        : row;
  }

  private LiTag overRow(Reader reader, DeskAlarm alarm) {
    return li(
        a(alarm.label() + " · " + alarm.name()).withHref("/petugas/alarm/" + alarm.number()),
        badge(reader, alarm),
        p(where(reader, alarm) + " · " + time.moment(alarm.pressedAt(), reader.language()))
            .withClass("quiet"));
  }

  private DomContent facts(Reader reader, DeskAlarm alarm) {
    return dl(
        dt(reader.say("Pemanggil", "Caller")),
        dd(alarm.name()),
        dt(reader.say("Telepon", "Phone")),
        dd(phone(alarm)),
        dt(reader.say("Tempat", "Place")),
        dd(where(reader, alarm)),
        dt(reader.say("Posisi ponsel", "Position of the phone")),
        dd(position(reader, alarm)),
        dt(reader.say("Ditekan", "Pressed")),
        dd(time.moment(alarm.pressedAt(), reader.language())),
        dt(reader.say("Petugas", "Officer")),
        dd(alarm.officer() == null ? "–" : alarm.officer()),
        dt(reader.say("Alarm palsu sebelumnya", "False alarms before")),
        dd(Long.toString(alarm.falseBefore())));
  }

  private DomContent event(Reader reader, DeskEvent event) {
    String officer = event.officer().isEmpty() ? "" : " · " + event.officer();
    return li(
        p(
            span(event.what().in(reader.language())).withClass("strong"),
            span(officer + " · " + time.moment(event.at(), reader.language())).withClass("quiet")),
        iff(!event.note().isEmpty(), p(event.note())));
  }

  private static DomContent back(Reader reader) {
    return p(a(reader.say("← Alarm berjalan", "← Running alarms")).withHref("/petugas"));
  }

  private static DomContent badge(Reader reader, DeskAlarm alarm) {
    String urgent = alarm.sirenOn() ? " rejected" : "";
    return span(words(alarm.state()).in(reader.language())).withClass("badge" + urgent);
  }

  private static Text words(AlarmState state) {
    return state == AlarmState.ON_THE_WAY
        ? Text.of("Petugas di jalan", "An officer is on the way")
        : state.label();
  }

  private static DomContent phone(DeskAlarm alarm) {
    return alarm.phone().matches(PHONE)
        ? a(alarm.phone()).withHref("tel:" + alarm.phone())
        : span(alarm.phone());
  }

  private static DomContent position(Reader reader, DeskAlarm alarm) {
    if (alarm.latitude() == null || alarm.longitude() == null) {
      return span(
          reader.say("tidak disertakan: telepon pemanggil", "not included: call the caller"));
    }
    String degrees = String.format(Locale.ROOT, "%.5f,%.5f", alarm.latitude(), alarm.longitude());
    return a(degrees.replace(",", ", ")).withHref("geo:" + degrees);
  }

  private static String where(Reader reader, DeskAlarm alarm) {
    return alarm.where().isEmpty()
        ? reader.say("Tempat tidak disebutkan", "No place was told")
        : alarm.where();
  }

  private static String ago(Reader reader, DeskAlarm alarm, Instant now) {
    long minutes = Duration.between(alarm.pressedAt(), now).toMinutes();
    return minutes < 1
        ? reader.say("baru saja", "just now")
        : reader.say(minutes + " menit lalu", minutes + " minutes ago");
  }
}
