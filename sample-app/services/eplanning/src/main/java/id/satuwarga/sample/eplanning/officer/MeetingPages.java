package id.satuwarga.sample.eplanning.officer;

import id.satuwarga.sample.eplanning.proposal.Meeting;
import id.satuwarga.sample.eplanning.proposal.Musrenbang;
import id.satuwarga.sample.eplanning.proposal.ProposalRefusal;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.eplanning.proposal.Stage;
import id.satuwarga.sample.eplanning.proposal.Standing;
import id.satuwarga.sample.eplanning.proposal.Verdict;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.SentId;
import id.satuwarga.sample.ground.desk.DeskPages;
import id.satuwarga.sample.ground.desk.Exchange;
import id.satuwarga.sample.ground.desk.Form;
import id.satuwarga.sample.ground.desk.Officer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the page of a meeting, and writes down what it says. */
final class MeetingPages implements DeskPages {
  private static final Pattern MEETING =
      Pattern.compile("/petugas/rapat/(\\d{4})/(KELURAHAN|KECAMATAN|KOTA)/([\\d.]{5,13})");
  private static final Pattern FILE = Pattern.compile("/petugas/lampiran/([^/]+)");
  static final List<Standing> CHOICES = List.of(Standing.MAIN, Standing.RESERVE, Standing.OUT);
  private static final int REASON = 1000;

  private final Proposals proposals;
  private final Musrenbang musrenbang;
  private final MeetingHtml html;

  MeetingPages(Proposals proposals, Musrenbang musrenbang, MeetingHtml html) {
    this.proposals = proposals;
    this.musrenbang = musrenbang;
    this.html = html;
  }

  @Override
  public boolean show(Exchange exchange, Officer officer) throws IOException {
    Matcher file = FILE.matcher(exchange.path());
    if (exchange.path().equals("/petugas")) {
      exchange.page(
          200, html.desk(exchange.language(), officer, musrenbang.sessions(proposals.planYear())));
      return true;
    }
    if (file.matches()) {
      return showFile(exchange, file.group(1));
    }
    Optional<Meeting> meeting = meeting(exchange.path());
    if (meeting.isEmpty()) {
      return false;
    }
    return showMeeting(exchange, officer, meeting.get(), "");
  }

  @Override
  public boolean take(Exchange exchange, Officer officer, Form form) throws IOException {
    Optional<Meeting> asked = meeting(exchange.path());
    if (asked.isEmpty()) {
      return false;
    }
    if (musrenbang.place(asked.get()).isEmpty()) {
      return false;
    }
    try {
      if (form.text("what").equals("close")) {
        musrenbang.close(asked.get(), officer.id());
      } else {
        decide(asked.get(), officer, form);
      }
      exchange.seeOther(MeetingHtml.address(asked.get()));
      return true;
    } catch (ProposalRefusal refusal) {
      return showMeeting(exchange, officer, asked.get(), refusal.text().in(exchange.language()));
    } catch (IllegalArgumentException incomplete) {
      return showMeeting(exchange, officer, asked.get(), html.reasonNeeded(exchange.language()));
    }
  }

  private void decide(Meeting meeting, Officer officer, Form form) {
    String number = form.text("number");
    String reason = form.text("reason");
    Standing standing = Standing.valueOf(form.text("standing"));
    if (!number.matches("\\d{1,18}")
        || reason.isEmpty()
        || reason.length() > REASON
        || !CHOICES.contains(standing)) {
      throw new IllegalArgumentException("incomplete");
    }
    musrenbang.decide(meeting, Long.parseLong(number), new Verdict(standing, reason, officer.id()));
  }

  private boolean showMeeting(Exchange exchange, Officer officer, Meeting meeting, String refusal)
      throws IOException {
    Optional<String> place = musrenbang.place(meeting);
    if (place.isEmpty()) {
      return false;
    }
    exchange.page(
        refusal.isEmpty() ? 200 : 422,
        html.meeting(
            exchange.language(),
            officer,
            new MeetingHtml.Page(
                meeting,
                place.get(),
                musrenbang.isClosed(meeting),
                musrenbang.motions(meeting),
                musrenbang.results(meeting),
                refusal)));
    return true;
  }

  private boolean showFile(Exchange exchange, String id) throws IOException {
    Optional<SentFile> file = SentId.read(id).flatMap(proposals::attachment);
    if (file.isEmpty()) {
      return false;
    }
    exchange.send(200, file.get().mediaType(), file.get().content());
    return true;
  }

  private static Optional<Meeting> meeting(String path) {
    Matcher matcher = MEETING.matcher(path);
    return matcher.matches()
        ? Optional.of(
            new Meeting(
                Integer.parseInt(matcher.group(1)),
                Stage.valueOf(matcher.group(2)),
                matcher.group(3)))
        : Optional.empty();
  }
}
