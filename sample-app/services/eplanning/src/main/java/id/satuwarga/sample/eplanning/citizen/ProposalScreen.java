package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Event;
import id.satuwarga.sample.eplanning.proposal.Proposal;
import id.satuwarga.sample.eplanning.proposal.Stage;
import id.satuwarga.sample.eplanning.proposal.Standing;
import id.satuwarga.sample.eplanning.proposal.Wish;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Tone;
import java.util.List;

/** One proposal as citizens see it. */
final class ProposalScreen {
  /** What its reader may do about the support of a proposal. */
  enum Backing {
    NONE,
    OFFERED,
    GIVEN
  }

  private ProposalScreen() {}

  static Screen start(Proposal proposal) {
    return Screen.titled(proposal.wish().title()).at(proposal.page());
  }

  /** The rest of a Screen that was begun. */
  static Screen told(
      Screen begun, Proposal proposal, List<Event> events, Backing backing, Context context) {
    Screen screen = described(begun, proposal, context);
    screen =
        screen
            .heading(context.say("Perjalanan usulan", "What happened"))
            .timeline(events.stream().map(event -> step(event, context)).toList());
    return withButtons(screen, proposal, backing, context);
  }

  static Item item(Proposal proposal, Context context) {
    return Item.of(proposal.wish().title())
        .detail(
            context.say(proposal.wish().field().label())
                + " · "
                + proposal.kelurahan().name()
                + " · "
                + supporters(proposal, context))
        .badge(context.say(proposal.standing().label()), tone(proposal.standing()))
        .opens(proposal.page());
  }

  private static Screen described(Screen begun, Proposal proposal, Context context) {
    Wish wish = proposal.wish();
    String street = wish.site().street();
    String place = proposal.kelurahan().fullName();
    Screen screen =
        begun
            .facts(
                Fact.of(context.say("Nomor", "Number"), proposal.label()),
                Fact.of(context.say("Tahap", "Stage"), context.say(proposal.stage().label())),
                Fact.of("Status", context.say(proposal.standing().label())),
                Fact.of(context.say("Dukungan", "Support"), supporters(proposal, context)),
                Fact.of(context.say("Bidang", "Field"), context.say(wish.field().label())),
                Fact.of(
                    context.say("Tempat", "Place"),
                    street.isEmpty() ? place : street + ", " + place),
                Fact.of(
                    context.say("Keluarga terbantu", "Households"),
                    Integer.toString(wish.households())),
                Fact.of(
                    context.say("Dokumen", "Document"),
                    wish.document() == null
                        ? context.say("Tidak ada", "None")
                        : context.say("Terlampir untuk panitia", "Attached for the committee")))
            .text(wish.description());
    return wish.photo() == null
        ? screen
        : screen.image(
            wish.photo().toString(), context.say("Foto tempatnya", "Photo of the place"));
  }

  private static Screen withButtons(
      Screen screen, Proposal proposal, Backing backing, Context context) {
    Screen result =
        switch (backing) {
          case OFFERED ->
              screen.button(
                  Button.submit(
                          "support", context.say("Dukung usulan ini", "Support this proposal"))
                      .positive());
          case GIVEN ->
              screen.button(
                  Button.submit("unsupport", context.say("Tarik dukungan", "Take support back")));
          case NONE -> screen;
        };
    if (proposal.isOpen() && proposal.isOf(context.subject())) {
      result =
          result.button(
              Button.submit("withdraw", context.say("Tarik usulan", "Withdraw the proposal"))
                  .destructive());
    }
    return result.openPage("/", context.say("Semua usulan", "All proposals"));
  }

  private static Step step(Event event, Context context) {
    String stage = context.say(event.stage().label());
    String title =
        switch (event.kind()) {
          case FILED -> context.say("Usulan diterima", "Proposal received");
          case DECIDED -> stage + ": " + context.say(event.standing().label());
          case MOVED_UP ->
              context.say("Naik dari cadangan ke ", "Moved up from the reserve to ") + stage;
          case WITHDRAWN -> context.say("Ditarik pengusul", "Withdrawn by its proposer");
        };
    Step step = Step.of(title, context.moment(event.at())).tone(tone(event.standing()));
    if (event.kind() != Event.Kind.DECIDED) {
      return step;
    }
    boolean planned = event.stage() == Stage.KOTA && event.standing() == Standing.MAIN;
    return step.detail(
        planned
            ? event.note()
                + " "
                + context.say(
                    "Masuk rencana pembangunan kota.", "In the development plan of the city.")
            : event.note());
  }

  static String supporters(Proposal proposal, Context context) {
    int count = proposal.supporters();
    return context.say(count + " warga", count + (count == 1 ? " neighbour" : " neighbours"));
  }

  static Tone tone(Standing standing) {
    return switch (standing) {
      case MAIN -> Tone.GOOD;
      case RESERVE -> Tone.ACCENT;
      case OUT -> Tone.ATTENTION;
      case WAITING, WITHDRAWN -> Tone.NEUTRAL;
    };
  }
}
