package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Kelurahan;
import id.satuwarga.sample.eplanning.proposal.Musrenbang;
import id.satuwarga.sample.eplanning.proposal.Proposal;
import id.satuwarga.sample.eplanning.proposal.ProposalRefusal;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.eplanning.proposal.Stage;
import id.satuwarga.sample.eplanning.proposal.Supports;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** e-Planning as a mini-app: read what the neighbours propose, support it, propose, follow. */
public final class EPlanningMiniApp implements MiniApp {
  private static final int PAGE = 10;
  private static final long NEWEST = Long.MAX_VALUE;
  private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,18}").asMatchPredicate();

  private final Manifest manifest;
  private final Proposals proposals;
  private final Supports supports;
  private final Musrenbang musrenbang;
  private final Attachments attachments;

  public EPlanningMiniApp(
      Manifest manifest,
      Proposals proposals,
      Supports supports,
      Musrenbang musrenbang,
      Attachments attachments) {
    this.manifest = manifest;
    this.proposals = proposals;
    this.supports = supports;
    this.musrenbang = musrenbang;
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
      case "/results/{stage}" -> results(visit, context);
      case "/proposals/{number}" -> shown(asked(visit, context), context);
      default -> home(visit, context);
    };
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) throws Exception {
    try {
      return switch (action.name()) {
        case "file" -> file(action, context);
        case "support" -> shown(support(asked(visit, context), context), context);
        case "unsupport" -> {
          long number = asked(visit, context).number();
          yield shown(supports.takeBack(number, context.subject()), context);
        }
        case "withdraw" -> {
          long number = asked(visit, context).number();
          yield shown(musrenbang.withdraw(number, context.subject()), context);
        }
        default -> open(visit, context);
      };
    } catch (ProposalRefusal refusal) {
      throw new Refusal(Text.of("Tidak dapat dilakukan", "This cannot be done"), refusal.text());
    }
  }

  private Screen home(Visit visit, Context context) {
    Optional<Kelurahan> home = homeOf(context);
    Screen screen =
        Screen.titled(context.say("Usulan warga ", "Proposals for ") + proposals.planYear())
            .at("/");
    if (home.isEmpty()) {
      return withButtons(screen.text(noHome(context)), context);
    }
    List<Proposal> found = proposals.ofKelurahan(home.get().code(), before(visit), PAGE + 1);
    screen = screen.heading("Kelurahan " + home.get().fullName());
    screen = found.isEmpty() ? nothingYet(screen, context) : listed(screen, found, "/", context);
    return withButtons(screen, context)
        .openPage(
            ResultScreen.page(Stage.KELURAHAN),
            context.say("Hasil Musrenbang", "Results of the Musrenbang"));
  }

  private Screen mine(Visit visit, Context context) {
    List<Proposal> found = proposals.ofCitizen(context.subject(), before(visit), PAGE + 1);
    Screen screen = Screen.titled(context.say("Usulan saya", "My proposals")).at("/mine");
    screen =
        found.isEmpty() ? nothingYet(screen, context) : listed(screen, found, "/mine", context);
    return screen
        .button(Button.open("/new", context.say("Buat usulan", "Make a proposal")).positive())
        .openPage("/", context.say("Semua usulan", "All proposals"));
  }

  private Screen results(Visit visit, Context context) {
    Optional<Kelurahan> home = homeOf(context);
    Stage stage =
        switch (visit.findParam("stage").orElse("")) {
          case "kecamatan" -> Stage.KECAMATAN;
          case "kota" -> Stage.KOTA;
          default -> Stage.KELURAHAN;
        };
    return home.isEmpty()
        ? home(visit, context)
        : ResultScreen.of(stage, home.get(), proposals.planYear(), musrenbang, context);
  }

  private static Screen nothingYet(Screen screen, Context context) {
    return screen.text(context.say("Belum ada usulan.", "No proposals yet."));
  }

  /** One more than a page was asked for: it tells whether there are older ones. */
  private static Screen listed(Screen screen, List<Proposal> found, String page, Context context) {
    List<Proposal> shown = found.subList(0, Math.min(PAGE, found.size()));
    List<Item> items = shown.stream().map(one -> ProposalScreen.item(one, context)).toList();
    return found.size() > PAGE
        ? screen.list(items, page + "?before=" + shown.get(PAGE - 1).number())
        : screen.list(items);
  }

  private static Screen withButtons(Screen screen, Context context) {
    return screen
        .button(Button.open("/new", context.say("Buat usulan", "Make a proposal")).positive())
        .openPage("/mine", context.say("Usulan saya", "My proposals"));
  }

  private static String noHome(Context context) {
    return context.say(
        "Pilih kelurahan tempat tinggal di profil Anda untuk melihat usulan tetangga.",
        "Choose the kelurahan you live in on your profile to see your neighbours' proposals.");
  }

  private Screen shown(Proposal proposal, Context context) {
    return told(ProposalScreen.start(proposal), proposal, context);
  }

  private Screen told(Screen begun, Proposal proposal, Context context) {
    return ProposalScreen.told(
        begun, proposal, proposals.events(proposal.number()), backing(proposal, context), context);
  }

  private ProposalScreen.Backing backing(Proposal proposal, Context context) {
    String home = context.claim("home_region").orElse("");
    if (!Supports.isOpenTo(proposal, context.subject(), home)) {
      return ProposalScreen.Backing.NONE;
    }
    return supports.has(proposal.number(), context.subject())
        ? ProposalScreen.Backing.GIVEN
        : ProposalScreen.Backing.OFFERED;
  }

  private Proposal support(Proposal proposal, Context context) {
    String home = context.claim("home_region").orElse("");
    return supports.give(proposal.number(), context.subject(), home);
  }

  private Screen file(Action action, Context context) throws Exception {
    Screen form = ProposalForm.screen(context, proposals.planYear());
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    Optional<Screen> corrected = ProposalForm.judged(form, action, proposals, context);
    if (corrected.isPresent()) {
      return corrected.get();
    }
    Proposal filed =
        proposals.file(
            ProposalForm.read(
                action,
                context,
                attachments.takePhoto(action.files("photo")),
                attachments.takeDocument(action.files("document"))));
    Screen begun =
        ProposalScreen.start(filed)
            .alert(
                Tone.GOOD,
                context.say(
                    "Usulan diterima dengan nomor " + filed.label() + ".",
                    "Your proposal was received as " + filed.label() + "."));
    return told(begun, filed, context);
  }

  private Optional<Kelurahan> homeOf(Context context) {
    return context.claim("home_region").flatMap(proposals::kelurahan);
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
