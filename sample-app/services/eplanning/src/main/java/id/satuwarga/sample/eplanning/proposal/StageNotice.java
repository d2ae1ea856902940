package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.util.Optional;

/** The words in which a proposer is told what a meeting has made of the proposal. */
final class StageNotice {
  /** As the manifest says. */
  static final String APP = "id.batam.eplanning";

  /** As the manifest says. */
  static final String CATEGORY = "proposal_stage";

  private static final int SUBJECT = 120;

  private StageNotice() {}

  /** Nothing for a proposer whom the one app does not know. */
  static Optional<NoticeDraft> of(Proposal proposal, Event event) {
    return Optional.ofNullable(proposal.proposer().citizen())
        .map(citizen -> to(citizen, proposal, event));
  }

  private static NoticeDraft to(String citizen, Proposal proposal, Event event) {
    Language language = proposal.proposer().language();
    String result = event.standing().label().in(language);
    String stage = event.stage().label().in(language);
    String subject = proposal.label() + " " + result + ": " + proposal.wish().title();
    Text body =
        event.kind() == Event.Kind.MOVED_UP
            ? Text.of(
                "Usulan Anda \"%s\" naik dari cadangan ke %2$s, karena satu usulan utama ditarik.",
                "Your proposal \"%s\" moved up from the reserve to %2$s, because a main proposal"
                    + " was withdrawn.")
            : Text.of(
                "Keputusan %2$s untuk usulan Anda \"%1$s\": %3$s.\n\n%4$s%5$s",
                "The decision of %2$s on your proposal \"%1$s\": %3$s.\n\n%4$s%5$s");
    return NoticeDraft.to(citizen)
        .app(APP)
        .category(CATEGORY)
        .subject(subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…")
        .body(
            body.in(language)
                .formatted(
                    proposal.wish().title(), stage, result, event.note(), goesOn(event, language)))
        .page(proposal.page())
        .language(language.code())
        .reference(proposal.label() + "-" + event.stage() + "-" + event.kind());
  }

  private static String goesOn(Event event, Language language) {
    if (event.standing() != Standing.MAIN) {
      return "";
    }
    return "\n\n"
        + event
            .stage()
            .next()
            .map(
                next ->
                    Text.of("Usulan berlanjut ke ", "It goes on to ").in(language)
                        + next.label().in(language)
                        + ".")
            .orElse(
                Text.of(
                        "Usulan masuk rencana pembangunan kota.",
                        "It goes into the development plan of the city.")
                    .in(language));
  }
}
