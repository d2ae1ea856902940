package id.satuwarga.sample.population.citizen;

import id.satuwarga.sample.ground.Uploads;
import id.satuwarga.sample.population.document.DocumentLinks;
import id.satuwarga.sample.population.move.Move;
import id.satuwarga.sample.population.move.MoveRefusal;
import id.satuwarga.sample.population.move.Moves;
import id.satuwarga.sample.population.register.FamilyCard;
import id.satuwarga.sample.population.register.Register;
import id.satuwarga.sample.population.register.Resident;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.DataSource;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.List;
import java.util.Map;

/** The register of the city as a mini-app: the family card, its document, and moving. */
public final class PopulationMiniApp implements MiniApp, DataSource {
  private final Manifest manifest;
  private final Register register;
  private final Moves moves;
  private final MoveForm form;
  private final DocumentScreen documents;
  private final OpenData data;

  /**
   * @param origin address of this service as browsers see it; documents are fetched there
   */
  public PopulationMiniApp(
      Manifest manifest,
      Register register,
      Moves moves,
      DocumentLinks links,
      Uploads uploads,
      String origin) {
    this.manifest = manifest;
    this.register = register;
    this.moves = moves;
    this.form = new MoveForm(moves, uploads);
    this.documents = new DocumentScreen(links, origin);
    this.data = new OpenData(register);
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    FamilyCard card = card(context);
    return switch (visit.route()) {
      case "/family" -> FamilyScreen.of(card, context);
      case "/documents" -> documents.of(card, context);
      case "/moves/new" -> form.screen(card, context);
      case "/moves/{number}" -> moveScreen(mine(visit, context), context);
      default -> home(card, context);
    };
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) throws Exception {
    FamilyCard card = card(context);
    try {
      return switch (action.name()) {
        case "move" -> form.filed(card, action, context, move -> received(move, context));
        case "cancel" ->
            moveScreen(moves.cancel(mine(visit, context).number(), context.subject()), context);
        case "link" -> documents.linked(card, context);
        default -> open(visit, context);
      };
    } catch (MoveRefusal refusal) {
      throw new Refusal(Text.of("Tidak dapat dilakukan", "This cannot be done"), refusal.text());
    }
  }

  @Override
  public Map<String, String> read(DataRequest request, Context context) {
    remember(context);
    return data.read(request, context);
  }

  private Screen home(FamilyCard card, Context context) {
    Screen screen =
        Screen.titled(context.say("Kependudukan", "Population"))
            .at("/")
            .text(
                context.say(
                    "Kartu keluarga, salinannya, dan pindah alamat tanpa surat pengantar RT/RW.",
                    "Your family card, a copy of it, and moving without a letter of the"
                        + " neighbourhood."))
            .list(
                List.of(
                    Item.of(context.say("Kartu keluarga saya", "My family card"))
                        .detail(card.maskedNumber() + " · " + card.regionName())
                        .opens("/family"),
                    Item.of(context.say("Unduh salinan KK", "Download a copy"))
                        .detail(context.say("PDF, hanya untuk Anda", "PDF, for you only"))
                        .opens("/documents")));
    List<Move> mine = moves.of(context.subject());
    if (!mine.isEmpty()) {
      screen =
          screen
              .heading(context.say("Permohonan pindah", "Requests to move"))
              .list(mine.stream().map(move -> item(move, context)).toList());
    }
    return screen.button(
        Button.open("/moves/new", context.say("Ajukan pindah alamat", "Ask to move")).positive());
  }

  private static Item item(Move move, Context context) {
    return Item.of(move.label() + " · " + move.to().regionName())
        .detail(context.moment(move.changedAt()))
        .badge(context.say(move.status().label()), move.status().tone())
        .opens(move.page());
  }

  private Screen received(Move move, Context context) {
    Screen screen =
        MoveScreen.start(move, context)
            .alert(
                Tone.GOOD,
                context.say(
                    "Permohonan diterima dan sudah dicocokkan dengan register. Anda akan diberi"
                        + " tahu bila diputuskan.",
                    "Your request was received and agrees with the register. You will be told"
                        + " when it is decided."));
    return MoveScreen.told(screen, move, moves.events(move.number()), context);
  }

  private Screen moveScreen(Move move, Context context) {
    return MoveScreen.told(
        MoveScreen.start(move, context), move, moves.events(move.number()), context);
  }

  private Move mine(Visit visit, Context context) {
    return visit
        .findParam("number")
        .filter(number -> number.matches("\\d{1,18}"))
        .flatMap(number -> moves.find(Long.parseLong(number), context.subject()))
        .orElseThrow(
            () ->
                new Refusal(
                    Text.of("Permohonan tidak ditemukan", "Request not found"),
                    Text.of("Kembali ke daftar permohonan.", "Go back to your requests.")));
  }

  /** A visit says who the citizen is; from then on other OPDs can be told too. */
  private FamilyCard card(Context context) {
    remember(context);
    return register
        .find(context.subject())
        .map(Resident::familyCard)
        .map(register::card)
        .orElseThrow(
            () ->
                new Refusal(
                    Text.of("Data tidak ditemukan", "Not found in the register"),
                    Text.of(
                        "NIK Anda tidak tercatat di Kota Batam. Datanglah ke loket Disdukcapil.",
                        "Your NIK is not in the register of Batam. Please come to the office.")));
  }

  private void remember(Context context) {
    context.claim("nik").ifPresent(nik -> register.link(context.subject(), nik));
  }
}
