package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.ComplaintRefusal;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The complaint desk as a mini-app: file, follow, reopen, rate. */
public final class ApekesahMiniApp implements MiniApp {
  private static final int PAGE = 50;
  private static final long NEWEST = Long.MAX_VALUE;
  private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,18}").asMatchPredicate();

  private final Manifest manifest;
  private final Complaints complaints;
  private final Photos photos;
  private final City city;

  public ApekesahMiniApp(Manifest manifest, Complaints complaints, Photos photos, City city) {
    this.manifest = manifest;
    this.complaints = complaints;
    this.photos = photos;
    this.city = city;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return switch (visit.route()) {
      case "/new" -> ComplaintForm.screen(context);
      case "/complaints/{number}" -> ComplaintScreen.of(mine(visit, context), complaints, context);
      default -> home(visit, context);
    };
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) throws Exception {
    try {
      return switch (action.name()) {
        case "file" -> file(action, context);
        case "reopen" -> reopen(action, mine(visit, context), context);
        case "rate" -> rate(action, mine(visit, context), context);
        default -> open(visit, context);
      };
    } catch (ComplaintRefusal refusal) {
      throw new Refusal(Text.of("Tidak dapat dilakukan", "This cannot be done"), refusal.text());
    }
  }

  private Screen home(Visit visit, Context context) {
    long before = visit.findParam("before").filter(NUMBER).map(Long::parseLong).orElse(NEWEST);
    List<Complaint> mine = complaints.ofCitizen(context.subject(), before, PAGE + 1);
    List<Complaint> shown = mine.subList(0, Math.min(PAGE, mine.size()));
    Screen screen =
        Screen.titled(context.say("Pengaduan saya", "My complaints"))
            .at("/")
            .text(
                context.say(
                    "Laporkan masalah di kota Anda. Petugas menjawab di sini dan Anda diberi tahu.",
                    "Report a problem in your city. An officer answers here and you are told."))
            .text(ComplaintScreen.score(complaints.score(), context));
    screen =
        shown.isEmpty()
            ? screen.text(context.say("Belum ada pengaduan.", "No complaints yet."))
            : screen.list(shown.stream().map(complaint -> item(complaint, context)).toList());
    if (mine.size() > PAGE) {
      String older = "/?before=" + shown.get(PAGE - 1).number();
      screen = screen.openPage(older, context.say("Lebih lama", "Older"));
    }
    return screen.button(
        Button.open("/new", context.say("Buat pengaduan", "File a complaint")).positive());
  }

  private static Item item(Complaint complaint, Context context) {
    return Item.of(complaint.title())
        .detail(complaint.label() + " · " + context.moment(complaint.changedAt()))
        .badge(context.say(complaint.status().label()), ComplaintScreen.tone(complaint.status()))
        .opens(complaint.page());
  }

  private Screen file(Action action, Context context) throws Exception {
    Screen form = ComplaintForm.screen(context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    if (!city.serves(action.place("place").region())) {
      return form.corrected(action)
          .problem(
              "place",
              context.say(
                  "Pilih tempat di " + city.name() + ".",
                  "Choose a place in " + city.name() + "."));
    }
    UUID photo = photos.take(action.files("photo"));
    Complaint filed = complaints.file(ComplaintForm.read(action, context, photo));
    return ComplaintScreen.received(filed, complaints, context);
  }

  private Screen reopen(Action action, Complaint complaint, Context context) {
    Screen screen = ComplaintScreen.of(complaint, complaints, context);
    if (complaint.canBeReopened() && !screen.accepts(action)) {
      return screen.corrected(action);
    }
    Complaint reopened =
        complaints.reopen(
            complaint.number(),
            context.subject(),
            action.id(),
            action.findText("reason").orElse(""));
    return ComplaintScreen.of(reopened, complaints, context);
  }

  private Screen rate(Action action, Complaint complaint, Context context) {
    String stars = action.data("stars").orElse("");
    if (!stars.matches("[1-5]")) {
      throw new Refusal(
          Text.of("Penilaian tidak dikenal", "Unknown rating"),
          Text.of("Pilih satu sampai lima bintang.", "Choose one to five stars."));
    }
    return ComplaintScreen.of(
        complaints.rate(
            complaint.number(), context.subject(), action.id(), Integer.parseInt(stars)),
        complaints,
        context);
  }

  private Complaint mine(Visit visit, Context context) {
    return visit
        .findParam("number")
        .filter(NUMBER)
        .flatMap(number -> complaints.find(Long.parseLong(number), context.subject()))
        .orElseThrow(ApekesahMiniApp::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(
        Text.of("Pengaduan tidak ditemukan", "Complaint not found"),
        Text.of("Kembali ke daftar pengaduan Anda.", "Go back to your complaints."));
  }
}
