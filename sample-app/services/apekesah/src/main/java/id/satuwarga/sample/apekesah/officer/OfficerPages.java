package id.satuwarga.sample.apekesah.officer;

import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.ComplaintRefusal;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Shelf;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sample.apekesah.complaint.Unit;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.SentId;
import id.satuwarga.sample.ground.desk.DeskPages;
import id.satuwarga.sample.ground.desk.Exchange;
import id.satuwarga.sample.ground.desk.Form;
import id.satuwarga.sample.ground.desk.Officer;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The complaints at the desk: finds the page, shows it, takes answers. */
final class OfficerPages implements DeskPages {
  private static final Pattern COMPLAINT = Pattern.compile("/petugas/pengaduan/(\\d{1,18})");
  private static final Pattern ROUTE = Pattern.compile("/petugas/pengaduan/(\\d{1,18})/unit");
  private static final Pattern PHOTO = Pattern.compile("/petugas/foto/([^/]+)");
  private static final String FORM_ID = "[0-9a-f-]{36}";
  private static final int PAGE = 50;
  private static final int ANSWER = 1500;

  private final Complaints complaints;
  private final OfficerHtml html;
  private final Clock clock;

  OfficerPages(Complaints complaints, OfficerHtml html, Clock clock) {
    this.complaints = complaints;
    this.html = html;
    this.clock = clock;
  }

  @Override
  public boolean show(Exchange exchange, Officer officer) throws IOException {
    String path = exchange.path();
    Matcher complaint = COMPLAINT.matcher(path);
    Matcher photo = PHOTO.matcher(path);
    if (path.equals("/petugas")) {
      showDesk(exchange, officer);
      return true;
    }
    if (complaint.matches()) {
      return showComplaint(exchange, officer, Long.parseLong(complaint.group(1)), "", "");
    }
    return photo.matches() && showPhoto(exchange, photo.group(1));
  }

  @Override
  public boolean take(Exchange exchange, Officer officer, Form form) throws IOException {
    Matcher route = ROUTE.matcher(exchange.path());
    if (route.matches()) {
      return route(exchange, officer, Long.parseLong(route.group(1)), form);
    }
    Matcher complaint = COMPLAINT.matcher(exchange.path());
    return complaint.matches()
        && answer(exchange, officer, Long.parseLong(complaint.group(1)), form);
  }

  private void showDesk(Exchange exchange, Officer officer) throws IOException {
    Map<String, String> query = exchange.query();
    String chosen = query.getOrDefault("status", "");
    Status status =
        Arrays.stream(Status.values())
            .filter(s -> s.name().equals(chosen))
            .findFirst()
            .orElse(null);
    String unit =
        complaints.routing().find(query.getOrDefault("unit", "")).map(Unit::code).orElse(null);
    Shelf shelf = new Shelf(status, unit, query.containsKey("urgent"));
    String before = query.getOrDefault("before", "");
    long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<Complaint> page = complaints.forOfficer(shelf, from, PAGE);
    exchange.page(
        200,
        html.desk(
            exchange.language(),
            officer,
            new OfficerHtml.Desk(shelf, page, page.size() == PAGE, complaints.score())));
  }

  private boolean showComplaint(
      Exchange exchange, Officer officer, long number, String refusal, String draft)
      throws IOException {
    Optional<Complaint> complaint = complaints.find(number);
    if (complaint.isEmpty()) {
      return false;
    }
    exchange.page(
        refusal.isEmpty() ? 200 : 422,
        html.complaint(
            exchange.language(),
            officer,
            complaint.get(),
            new OfficerHtml.Answering(
                complaints.events(number),
                complaints.proofs(number),
                clock.instant(),
                refusal,
                draft)));
    return true;
  }

  private boolean showPhoto(Exchange exchange, String id) throws IOException {
    Optional<SentFile> photo = SentId.read(id).flatMap(complaints::photo);
    if (photo.isEmpty()) {
      return false;
    }
    exchange.send(200, photo.get().mediaType(), photo.get().content());
    return true;
  }

  private boolean route(Exchange exchange, Officer officer, long number, Form form)
      throws IOException {
    Optional<Unit> unit = complaints.routing().find(form.text("unit"));
    if (unit.isEmpty() || !form.text("form").matches(FORM_ID)) {
      return showComplaint(exchange, officer, number, html.unitNeeded(exchange.language()), "");
    }
    try {
      complaints.route(number, form.text("form"), unit.get());
      exchange.seeOther("/petugas/pengaduan/" + number);
      return true;
    } catch (ComplaintRefusal refusal) {
      return showComplaint(exchange, officer, number, refusal.text().in(exchange.language()), "");
    }
  }

  private boolean answer(Exchange exchange, Officer officer, long number, Form form)
      throws IOException {
    String answer = form.text("answer");
    String formId = form.text("form");
    Status next =
        Arrays.stream(Status.values())
            .filter(s -> s.name().equals(form.text("status")))
            .findFirst()
            .orElse(Status.IN_PROGRESS);
    if (answer.isEmpty() || answer.length() > ANSWER || !formId.matches(FORM_ID)) {
      return showComplaint(
          exchange, officer, number, html.answerNeeded(exchange.language()), answer);
    }
    try {
      Optional<ProofForm> proof = ProofForm.read(form, html.zone(), clock.instant());
      if (proof.isPresent() && complaints.find(number).isPresent()) {
        ProofForm shown = proof.get();
        complaints.prove(number, formId, shown.photo(), shown.place(), shown.takenAt());
      }
      complaints.answer(number, formId, next, answer);
      exchange.seeOther("/petugas/pengaduan/" + number);
      return true;
    } catch (ProofForm.Unfit unfit) {
      return showComplaint(exchange, officer, number, html.proofUnfit(exchange.language()), answer);
    } catch (ComplaintRefusal refusal) {
      return showComplaint(
          exchange, officer, number, refusal.text().in(exchange.language()), answer);
    }
  }
}
