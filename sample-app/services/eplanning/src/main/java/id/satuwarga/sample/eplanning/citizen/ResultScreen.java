package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Kelurahan;
import id.satuwarga.sample.eplanning.proposal.Meeting;
import id.satuwarga.sample.eplanning.proposal.Musrenbang;
import id.satuwarga.sample.eplanning.proposal.Result;
import id.satuwarga.sample.eplanning.proposal.Stage;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Table;
import java.util.List;
import java.util.Locale;

/** What the meetings around one's home have chosen, a page for each stage. */
final class ResultScreen {
  private ResultScreen() {}

  static Screen of(Stage stage, Kelurahan home, int year, Musrenbang musrenbang, Context context) {
    Meeting meeting = Meeting.of(year, stage, home);
    List<Result> results = musrenbang.results(meeting);
    Screen screen =
        Screen.titled(context.say("Hasil Musrenbang ", "Results for ") + year)
            .at(page(stage))
            .heading(context.say(stage.label()) + ": " + place(stage, home));
    screen =
        results.isEmpty()
            ? screen.text(
                context.say(
                    "Rapat ini belum ditutup. Usulan dengan dukungan terbanyak dibahas lebih dulu.",
                    "This meeting is not closed yet. Those with most support are discussed first."))
            : screen
                .text(
                    context.say(
                        "Paling banyak "
                            + musrenbang.seats().main()
                            + " usulan utama dan "
                            + musrenbang.seats().reserve()
                            + " cadangan.",
                        "At most "
                            + musrenbang.seats().main()
                            + " main and "
                            + musrenbang.seats().reserve()
                            + " reserve proposals."))
                .table(table(results, context));
    for (Stage other : Stage.values()) {
      if (other != stage) {
        screen = screen.openPage(page(other), context.say(other.label()));
      }
    }
    return screen.openPage("/", context.say("Semua usulan", "All proposals"));
  }

  static String page(Stage stage) {
    return "/results/" + stage.name().toLowerCase(Locale.ROOT);
  }

  private static Table table(List<Result> results, Context context) {
    Table table =
        Table.of(
            context.say("Usulan", "Proposal"),
            context.say("Hasil", "Result"),
            context.say("Dukungan", "Support"));
    for (Result result : results) {
      table =
          table.row(
              result.title(),
              context.say(result.standing().label()),
              Integer.toString(result.supporters()));
    }
    return table;
  }

  private static String place(Stage stage, Kelurahan home) {
    return switch (stage) {
      case KELURAHAN -> home.name();
      case KECAMATAN -> home.kecamatanName();
      case KOTA -> "Batam";
    };
  }
}
