package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Proposal;
import id.satuwarga.sample.eplanning.proposal.Standing;
import id.satuwarga.sample.eplanning.proposal.Wish;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Tone;

/** One proposal as citizens see it. */
final class ProposalScreen {
  private ProposalScreen() {}

  static Screen of(Proposal proposal, Context context) {
    return told(start(proposal), proposal, context);
  }

  /** Says first of all that it has arrived. */
  static Screen received(Proposal proposal, Context context) {
    Screen begun =
        start(proposal)
            .alert(
                Tone.GOOD,
                context.say(
                    "Usulan diterima dengan nomor " + proposal.label() + ".",
                    "Your proposal was received as " + proposal.label() + "."));
    return told(begun, proposal, context);
  }

  static Item item(Proposal proposal, Context context) {
    return Item.of(proposal.wish().title())
        .detail(context.say(proposal.wish().field().label()) + " · " + proposal.kelurahan().name())
        .badge(context.say(proposal.standing().label()), tone(proposal.standing()))
        .opens(proposal.page());
  }

  private static Screen start(Proposal proposal) {
    return Screen.titled(proposal.wish().title()).at(proposal.page());
  }

  private static Screen told(Screen begun, Proposal proposal, Context context) {
    Wish wish = proposal.wish();
    String street = wish.site().street();
    String place = proposal.kelurahan().fullName();
    Screen screen =
        begun
            .facts(
                Fact.of(context.say("Nomor", "Number"), proposal.label()),
                Fact.of(context.say("Tahap", "Stage"), context.say(proposal.stage().label())),
                Fact.of("Status", context.say(proposal.standing().label())),
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
    if (wish.photo() != null) {
      screen =
          screen.image(
              wish.photo().toString(), context.say("Foto tempatnya", "Photo of the place"));
    }
    return screen.openPage("/", context.say("Semua usulan", "All proposals"));
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
