package id.satuwarga.sample.panic.officer;

import id.satuwarga.sample.ground.desk.DeskPages;
import id.satuwarga.sample.ground.desk.Exchange;
import id.satuwarga.sample.ground.desk.Form;
import id.satuwarga.sample.ground.desk.Officer;
import id.satuwarga.sample.panic.alarm.AlarmRefusal;
import id.satuwarga.sample.panic.alarm.Alarms;
import id.satuwarga.sample.panic.alarm.DeskAlarm;
import id.satuwarga.sample.panic.alarm.DutyOfficer;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The alarms at the duty desk: finds the page, shows it, takes the steps of officers. */
final class AlarmPages implements DeskPages {
  private static final Pattern ALARM = Pattern.compile("/petugas/alarm/([1-9][0-9]{0,17})");
  private static final int OVER = 50;
  private static final int REASON = 500;

  private final Alarms alarms;
  private final AlarmHtml html;
  private final Clock clock;

  AlarmPages(Alarms alarms, AlarmHtml html, Clock clock) {
    this.alarms = alarms;
    this.html = html;
    this.clock = clock;
  }

  @Override
  public boolean show(Exchange exchange, Officer officer) throws IOException {
    Matcher alarm = ALARM.matcher(exchange.path());
    AlarmHtml.Reader reader = new AlarmHtml.Reader(exchange.language(), officer);
    switch (exchange.path()) {
      case "/petugas" -> exchange.livePage(200, html.desk(reader, alarms.open(), clock.instant()));
      case AlarmHtml.NEWS ->
          exchange.page(200, html.running(reader, alarms.open(), clock.instant()).render());
      case AlarmHtml.OVER -> exchange.page(200, html.over(reader, alarms.over(OVER)));
      default -> {
        return alarm.matches() && showAlarm(exchange, reader, number(alarm), "");
      }
    }
    return true;
  }

  @Override
  public boolean take(Exchange exchange, Officer officer, Form form) throws IOException {
    Matcher alarm = ALARM.matcher(exchange.path());
    if (!alarm.matches()) {
      return false;
    }
    long number = number(alarm);
    AlarmHtml.Reader reader = new AlarmHtml.Reader(exchange.language(), officer);
    String reason = form.text("reason");
    Optional<Step> step = Step.of(form.text("step"));
    if (step.isEmpty()) {
      return false;
    }
    if (step.get() == Step.FALSE && (reason.isEmpty() || reason.length() > REASON)) {
      return showAlarm(exchange, reader, number, html.reasonNeeded(reader.language()));
    }
    try {
      go(number, step.get(), officer, reason);
      exchange.seeOther("/petugas/alarm/" + number);
      return true;
    } catch (AlarmRefusal refusal) {
      return showAlarm(exchange, reader, number, refusal.text().in(reader.language()));
    }
  }

  /** A step of one officer with one alarm is one request, however often the form is sent. */
  private void go(long number, Step step, Officer officer, String reason) {
    DutyOfficer by = new DutyOfficer(officer.id(), officer.name());
    String request = "desk-" + number + "-" + step.word() + "-" + officer.id();
    switch (step) {
      case ACCEPT -> alarms.accept(number, by, request);
      case SET_OUT -> alarms.setOut(number, by, request);
      case CLOSE -> alarms.close(number, by, request);
      case FALSE -> alarms.callFalse(number, by, request, reason);
    }
  }

  private boolean showAlarm(Exchange exchange, AlarmHtml.Reader reader, long number, String refusal)
      throws IOException {
    Optional<DeskAlarm> alarm = alarms.atTheDesk(number);
    if (alarm.isEmpty()) {
      return false;
    }
    exchange.page(
        refusal.isEmpty() ? 200 : 422,
        html.alarm(reader, alarm.get(), alarms.record(number), refusal));
    return true;
  }

  private static long number(Matcher alarm) {
    return Long.parseLong(alarm.group(1));
  }
}
