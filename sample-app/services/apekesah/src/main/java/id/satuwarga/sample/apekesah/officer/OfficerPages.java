package id.satuwarga.sample.apekesah.officer;

import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.ComplaintRefusal;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Photo;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sample.ground.desk.DeskPages;
import id.satuwarga.sample.ground.desk.Exchange;
import id.satuwarga.sample.ground.desk.Form;
import id.satuwarga.sample.ground.desk.Officer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The complaints at the desk: finds the page, shows it, takes answers. */
final class OfficerPages implements DeskPages {
  private static final Pattern COMPLAINT = Pattern.compile("/petugas/pengaduan/(\\d{1,18})");
  private static final Pattern PHOTO = Pattern.compile("/petugas/foto/([0-9a-f-]{36})");
  private static final int PAGE = 50;
  private static final int ANSWER = 1500;

  private final Complaints complaints;
  private final OfficerHtml html;

  OfficerPages(Complaints complaints, OfficerHtml html) {
    this.complaints = complaints;
    this.html = html;
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
    Matcher complaint = COMPLAINT.matcher(exchange.path());
    return complaint.matches()
        && answer(exchange, officer, Long.parseLong(complaint.group(1)), form);
  }

  private void showDesk(Exchange exchange, Officer officer) throws IOException {
    String chosen = exchange.query().getOrDefault("status", "");
    Status status =
        Arrays.stream(Status.values())
            .filter(s -> s.name().equals(chosen))
            .findFirst()
            .orElse(null);
    String before = exchange.query().getOrDefault("before", "");
    long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<Complaint> page = complaints.forOfficer(status, from, PAGE);
    exchange.page(
        200,
        html.desk(
            exchange.language(),
            officer,
            new OfficerHtml.Desk(status, page, page.size() == PAGE, complaints.score())));
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
                complaints.events(number), UUID.randomUUID().toString(), refusal, draft)));
    return true;
  }

  private boolean showPhoto(Exchange exchange, String id) throws IOException {
    Optional<Photo> photo = complaints.photo(UUID.fromString(id));
    if (photo.isEmpty()) {
      return false;
    }
    exchange.send(200, photo.get().mediaType(), photo.get().content());
    return true;
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
    if (answer.isEmpty() || answer.length() > ANSWER || !formId.matches("[0-9a-f-]{36}")) {
      return showComplaint(
          exchange, officer, number, html.answerNeeded(exchange.language()), answer);
    }
    try {
      complaints.answer(number, formId, next, answer);
      exchange.seeOther("/petugas/pengaduan/" + number);
      return true;
    } catch (ComplaintRefusal refusal) {
      return showComplaint(
          exchange, officer, number, refusal.text().in(exchange.language()), answer);
    }
  }
}
