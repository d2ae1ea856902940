package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Kelurahan;
import id.satuwarga.sample.eplanning.proposal.Proposal;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** e-Planning as a mini-app: read what the neighbours propose, propose, follow. */
public final class EPlanningMiniApp implements MiniApp {
  private static final int PAGE = 10;
  private static final long NEWEST = Long.MAX_VALUE;
  private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,18}").asMatchPredicate();

  private final Manifest manifest;
  private final Proposals proposals;
  private final Attachments attachments;

  public EPlanningMiniApp(Manifest manifest, Proposals proposals, Attachments attachments) {
    this.manifest = manifest;
    this.proposals = proposals;
    this.attachments = attachments;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return switch (visit.route()) {
      case "/new" -> ProposalForm.screen(context, proposals.planYear());
      case "/mine" -> mine(visit, context);
      case "/proposals/{number}" -> ProposalScreen.of(asked(visit, context), context);
      default -> home(visit, context);
    };
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) throws Exception {
    return action.name().equals("file") ? file(action, context) : open(visit, context);
  }

  private Screen home(Visit visit, Context context) {
    Optional<Kelurahan> home = context.claim("home_region").flatMap(proposals::kelurahan);
    Screen screen =
        Screen.titled(context.say("Usulan warga ", "Proposals for ") + proposals.planYear())
            .at("/");
    if (home.isEmpty()) {
      return withButtons(
          screen.text(
              context.say(
                  "Pilih kelurahan tempat tinggal di profil Anda untuk melihat usulan tetangga.",
                  "Choose the kelurahan you live in on your profile to see your neighbours'"
                      + " proposals.")),
          context);
    }
    List<Proposal> found = proposals.ofKelurahan(home.get().code(), before(visit), PAGE + 1);
    screen = screen.heading(context.say("Kelurahan ", "Kelurahan ") + home.get().fullName());
    screen = found.isEmpty() ? nothingYet(screen, context) : listed(screen, found, "/", context);
    return withButtons(screen, context);
  }

  private Screen mine(Visit visit, Context context) {
    List<Proposal> found = proposals.ofCitizen(context.subject(), before(visit), PAGE + 1);
    Screen screen = Screen.titled(context.say("Usulan saya", "My proposals")).at("/mine");
    screen =
        found.isEmpty() ? nothingYet(screen, context) : listed(screen, found, "/mine", context);
    return withButtons(screen, context);
  }

  private static Screen nothingYet(Screen screen, Context context) {
    return screen.text(context.say("Belum ada usulan.", "No proposals yet."));
  }

  /** One more than a page was asked for: it tells whether there are older ones. */
  private static Screen listed(Screen screen, List<Proposal> found, String page, Context context) {
    List<Proposal> shown = found.subList(0, Math.min(PAGE, found.size()));
    Screen result =
        screen.list(shown.stream().map(one -> ProposalScreen.item(one, context)).toList());
    return found.size() > PAGE
        ? result.openPage(
            page + "?before=" + shown.get(PAGE - 1).number(), context.say("Lebih lama", "Older"))
        : result;
  }

  private static Screen withButtons(Screen screen, Context context) {
    return screen
        .button(Button.open("/new", context.say("Buat usulan", "Make a proposal")).positive())
        .openPage("/mine", context.say("Usulan saya", "My proposals"));
  }

  private Screen file(Action action, Context context) throws Exception {
    Screen form = ProposalForm.screen(context, proposals.planYear());
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    if (proposals.kelurahan(action.place("place").region()).isEmpty()) {
      return form.corrected(action)
          .problem(
              "place",
              context.say("Pilih kelurahan di Kota Batam.", "Choose a kelurahan of Batam."));
    }
    if (action.number("households").stripTrailingZeros().scale() > 0) {
      return form.corrected(action)
          .problem("households", context.say("Isi bilangan bulat.", "Enter a whole number."));
    }
    UUID photo = attachments.take(action.files("photo"));
    UUID document = attachments.take(action.files("document"));
    Proposal filed = proposals.file(ProposalForm.read(action, context, photo, document));
    return ProposalScreen.received(filed, context);
  }

  private static long before(Visit visit) {
    return visit.findParam("before").filter(NUMBER).map(Long::parseLong).orElse(NEWEST);
  }

  private Proposal asked(Visit visit, Context context) {
    return visit
        .findParam("number")
        .filter(NUMBER)
        .flatMap(number -> proposals.find(Long.parseLong(number), context.subject()))
        .orElseThrow(EPlanningMiniApp::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(
        Text.of("Usulan tidak ditemukan", "Proposal not found"),
        Text.of("Kembali ke daftar usulan.", "Go back to the list of proposals."));
  }
}
