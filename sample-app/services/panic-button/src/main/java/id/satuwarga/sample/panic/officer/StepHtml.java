package id.satuwarga.sample.panic.officer;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.textarea;

import id.satuwarga.sample.panic.alarm.DeskAlarm;
import j2html.tags.DomContent;
import j2html.tags.specialized.FormTag;
import java.util.List;
import java.util.stream.Stream;

/** What an officer can do with an alarm as it stands, as forms. */
final class StepHtml {
  private StepHtml() {}

  /** On the list: to accept at once what nobody has accepted. */
  static DomContent quick(AlarmHtml.Reader reader, DeskAlarm alarm) {
    return iff(alarm.sirenOn(), press(reader, alarm, Step.ACCEPT));
  }

  /** On the page of one alarm. */
  static DomContent all(AlarmHtml.Reader reader, DeskAlarm alarm) {
    List<Step> steps =
        Stream.of(Step.ACCEPT, Step.SET_OUT, Step.CLOSE)
            .filter(step -> step.fits(alarm.state()))
            .toList();
    return div(
        div(each(steps, step -> press(reader, alarm, step))).withClass("row"),
        iff(Step.FALSE.fits(alarm.state()), callFalse(reader, alarm)));
  }

  private static DomContent callFalse(AlarmHtml.Reader reader, DeskAlarm alarm) {
    String words = Step.FALSE.label().in(reader.language());
    return div(
        h2(reader.say("Alarm palsu?", "A false alarm?")),
        frame(reader, alarm, Step.FALSE)
            .with(
                label(reader.say("Alasan (dibaca pemanggil)", "Reason (the caller reads it)"))
                    .withFor("reason"),
                textarea()
                    .withId("reason")
                    .withName("reason")
                    .withRows("2")
                    .withMaxlength("500")
                    .isRequired(),
                button(words).withType("submit")));
  }

  private static FormTag press(AlarmHtml.Reader reader, DeskAlarm alarm, Step step) {
    return frame(reader, alarm, step)
        .with(
            button(step.label().in(reader.language()) + " " + alarm.label())
                .withId(step.word() + "-" + alarm.number())
                .withType("submit"));
  }

  private static FormTag frame(AlarmHtml.Reader reader, DeskAlarm alarm, Step step) {
    return form(
            input().withType("hidden").withName("token").withValue(reader.officer().formToken()),
            input().withType("hidden").withName("step").withValue(step.word()))
        .withMethod("post")
        .withAction("/petugas/alarm/" + alarm.number());
  }
}
