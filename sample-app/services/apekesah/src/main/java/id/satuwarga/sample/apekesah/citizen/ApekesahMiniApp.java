package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Category;
import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.ComplaintRefusal;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.NewComplaint;
import id.satuwarga.sample.apekesah.complaint.Place;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.ChoiceInput;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.List;
import java.util.UUID;

/** The complaint desk as a mini-app: file, follow, reopen, rate. */
public final class ApekesahMiniApp implements MiniApp {
  private final Manifest manifest;
  private final Complaints complaints;
  private final Photos photos;
  private final Regions regions;

  public ApekesahMiniApp(Manifest manifest, Complaints complaints, Photos photos, Regions regions) {
    this.manifest = manifest;
    this.complaints = complaints;
    this.photos = photos;
    this.regions = regions;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return switch (visit.route()) {
      case "/new" -> form(context);
      case "/complaints/{number}" -> ComplaintScreen.of(mine(visit, context), complaints, context);
      default -> home(context);
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

  private Screen home(Context context) {
    List<Complaint> mine = complaints.ofCitizen(context.subject());
    Screen screen =
        Screen.titled(context.say("Pengaduan saya", "My complaints"))
            .at("/")
            .text(
                context.say(
                    "Laporkan masalah di kota Anda. Petugas menjawab di sini dan Anda diberi tahu.",
                    "Report a problem in your city. An officer answers here and you are told."))
            .text(ComplaintScreen.score(complaints.score(), context));
    Screen listed =
        mine.isEmpty()
            ? screen.text(context.say("Belum ada pengaduan.", "No complaints yet."))
            : screen.list(mine.stream().map(complaint -> item(complaint, context)).toList());
    return listed.button(
        Button.open("/new", context.say("Buat pengaduan", "File a complaint")).positive());
  }

  private static Item item(Complaint complaint, Context context) {
    return Item.of(complaint.title())
        .detail(complaint.label() + " · " + context.moment(complaint.changedAt()))
        .badge(context.say(complaint.status().label()), ComplaintScreen.tone(complaint.status()))
        .opens(complaint.page());
  }

  private static Screen form(Context context) {
    ChoiceInput category = Input.choice("category", context.say("Kategori", "Category")).required();
    for (Category one : Category.values()) {
      category = category.option(one.name(), context.say(one.label()));
    }
    return Screen.titled(context.say("Buat pengaduan", "File a complaint"))
        .at("/new")
        .input(Input.text("title", context.say("Judul", "Title")).required().max(120))
        .input(category)
        .input(Input.location("place", context.say("Tempat kejadian", "Place")).required())
        .input(
            Input.date("date", context.say("Tanggal kejadian", "Date"))
                .required()
                .max(context.today())
                .value(context.today()))
        .input(
            Input.text("description", context.say("Uraian", "Description"))
                .multiline()
                .required()
                .max(4000))
        .input(Input.file("photo", context.say("Foto", "Photo")))
        .button(Button.submit("file", context.say("Kirim pengaduan", "Send complaint")).positive());
  }

  private Screen file(Action action, Context context) throws Exception {
    Screen form = form(context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    id.satuwarga.sdk.miniapp.Place place = action.place("place");
    if (!regions.serves(place.region())) {
      return form.corrected(action)
          .problem(
              "place",
              context.say(
                  "Pilih tempat di " + regions.city() + ".",
                  "Choose a place in " + regions.city() + "."));
    }
    UUID photo = photos.take(action.files("photo"));
    Complaint filed =
        complaints.file(
            new NewComplaint(
                action.id(),
                context.subject(),
                context.claim("name").orElse(""),
                action.text("title"),
                Category.valueOf(action.choice("category")),
                new Place(
                    place.region(),
                    regions.name(place.region()),
                    place.street().orElse(""),
                    place.latitude().isPresent() ? place.latitude().getAsDouble() : null,
                    place.longitude().isPresent() ? place.longitude().getAsDouble() : null),
                action.date("date"),
                action.text("description"),
                photo));
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
    String number = visit.param("number");
    if (!number.matches("\\d{1,18}")) {
      throw unknown();
    }
    return complaints
        .find(Long.parseLong(number), context.subject())
        .orElseThrow(ApekesahMiniApp::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(
        Text.of("Pengaduan tidak ditemukan", "Complaint not found"),
        Text.of("Kembali ke daftar pengaduan Anda.", "Go back to your complaints."));
  }
}
