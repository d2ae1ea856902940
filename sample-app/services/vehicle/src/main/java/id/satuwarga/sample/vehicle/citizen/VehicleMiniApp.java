package id.satuwarga.sample.vehicle.citizen;

import id.satuwarga.sample.vehicle.register.Followed;
import id.satuwarga.sample.vehicle.register.Plate;
import id.satuwarga.sample.vehicle.register.TaxBill;
import id.satuwarga.sample.vehicle.register.Vehicle;
import id.satuwarga.sample.vehicle.register.Vehicles;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Vehicles by number plate as a mini-app: find, see what is due, be reminded, match the owner. */
public final class VehicleMiniApp implements MiniApp {
  private static final int SOON = 30;

  private final Manifest manifest;
  private final Vehicles vehicles;
  private final Owners owners;

  public VehicleMiniApp(Manifest manifest, Vehicles vehicles, Owners owners) {
    this.manifest = manifest;
    this.vehicles = vehicles;
    this.owners = owners;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return visit.route().equals("/vehicles/{plate}")
        ? shown(mine(visit, context), context)
        : home(context);
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) {
    return switch (action.name()) {
      case "find" -> find(action, context);
      case "match" -> match(mine(visit, context), context);
      case "remind" -> remind(mine(visit, context), action, context);
      case "unfollow" -> unfollow(mine(visit, context), context);
      default -> open(visit, context);
    };
  }

  private Screen home(Context context) {
    List<Followed> mine = vehicles.of(context.subject());
    Screen screen =
        Screen.titled(context.say("Kendaraan saya", "My vehicles"))
            .at("/")
            .text(
                context.say(
                    "Ketik nomor polisi dan lima angka terakhir nomor rangka dari STNK.",
                    "Type the plate and the last five of the frame number on the papers."));
    if (!mine.isEmpty()) {
      screen = screen.list(mine.stream().map(one -> item(one.vehicle(), context)).toList());
    }
    return screen
        .heading(context.say("Cari kendaraan", "Find a vehicle"))
        .input(
            Input.text("plate", context.say("Nomor polisi", "Number plate"))
                .required()
                .max(15)
                .placeholder("BP 1234 AB"))
        .input(
            Input.text(
                    "frame",
                    context.say("Lima terakhir nomor rangka", "Last five of the frame number"))
                .required()
                .max(5))
        .button(Button.submit("find", context.say("Cari", "Find")).positive());
  }

  private static Item item(Vehicle vehicle, Context context) {
    LocalDate today = context.today();
    Item item =
        Item.of(vehicle.plate() + " · " + vehicle.name())
            .detail(context.say("Jatuh tempo ", "Due ") + context.day(vehicle.taxDueOn()))
            .opens(vehicle.page());
    if (today.isAfter(vehicle.taxDueOn())) {
      return item.badge(context.say("Terlambat", "Overdue"), Tone.ATTENTION);
    }
    return today.plusDays(SOON).isAfter(vehicle.taxDueOn())
        ? item.badge(context.say("Segera", "Soon"), Tone.WARNING)
        : item.badge(context.say("Lunas", "Paid"), Tone.GOOD);
  }

  private Screen find(Action action, Context context) {
    Screen form = home(context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    Optional<Plate> plate = Plate.parse(action.text("plate"));
    if (plate.isEmpty()) {
      return form.corrected(action)
          .problem("plate", context.say("Tulis seperti BP 1234 AB.", "Write it like BP 1234 AB."));
    }
    Vehicles.Try tried =
        vehicles.follow(context.subject(), plate.get(), action.text("frame"), context.language());
    return switch (tried) {
      case FOLLOWED -> shown(found(plate.get(), context), context);
      case UNKNOWN ->
          form.corrected(action)
              .problem(
                  "frame",
                  context.say(
                      "Nomor polisi dan nomor rangka ini tidak cocok.",
                      "This plate and frame number do not go together."));
      case TOO_MANY ->
          throw new Refusal(
              Text.of("Terlalu banyak percobaan", "Too many tries"),
              Text.of("Coba lagi satu jam lagi.", "Try again in an hour."));
    };
  }

  /** The family card first: whose vehicle it is not, of them nothing more is read. */
  private Screen match(Followed followed, Context context) {
    Vehicle vehicle = followed.vehicle();
    try {
      boolean owns = owners.familyCard(context.subject()).equals(vehicle.ownerCard());
      vehicles.owner(context.subject(), vehicle.plate(), owns);
      if (!owns) {
        return VehicleScreen.start(vehicle, context)
            .alert(
                Tone.WARNING,
                context.say(
                    "Kendaraan ini terdaftar atas keluarga lain. Belum balik nama? Datanglah ke"
                        + " Samsat dengan BPKB.",
                    "This vehicle stands in another family's name. Bring its title to Samsat to"
                        + " change the owner."))
            .openPage(vehicle.page(), context.say("Kembali ke kendaraan", "Back to the vehicle"));
      }
      return VehicleScreen.owner(
          shown(found(vehicle.plate(), context), context),
          owners.owner(context.subject()),
          context);
    } catch (OwnersUnavailable unavailable) {
      throw refused(unavailable);
    }
  }

  private Screen remind(Followed followed, Action action, Context context) {
    Screen form = shown(followed, context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    Integer days =
        action.toggle("remind")
            ? action.findNumber("days").map(Number::intValue).orElse(VehicleScreen.USUAL_DAYS)
            : null;
    vehicles.remind(context.subject(), followed.vehicle().plate(), days);
    return shown(found(followed.vehicle().plate(), context), context);
  }

  private Screen unfollow(Followed followed, Context context) {
    vehicles.unfollow(context.subject(), followed.vehicle().plate());
    return home(context);
  }

  private Screen shown(Followed followed, Context context) {
    Vehicle vehicle = followed.vehicle();
    TaxBill bill = TaxBill.of(vehicle, vehicles.place(vehicle), context.today());
    return VehicleScreen.of(followed, bill, context);
  }

  private Followed found(Plate plate, Context context) {
    return vehicles.find(context.subject(), plate).orElseThrow(VehicleMiniApp::unknown);
  }

  private Followed mine(Visit visit, Context context) {
    return visit
        .findParam("plate")
        .flatMap(Plate::parse)
        .flatMap(plate -> vehicles.find(context.subject(), plate))
        .orElseThrow(VehicleMiniApp::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(
        Text.of("Kendaraan tidak ditemukan", "Vehicle not found"),
        Text.of(
            "Cari dengan nomor polisi dan nomor rangka.",
            "Find it by its plate and frame number."));
  }

  private static Refusal refused(OwnersUnavailable unavailable) {
    return switch (unavailable.why()) {
      case CONSENT ->
          new Refusal(
              Text.of("Persetujuan Anda diperlukan", "Your consent is needed"),
              Text.of(
                  "Tutup layanan ini, buka lagi, dan setujui pembacaan data kependudukan.",
                  "Close this service, open it again, and agree to the population data."));
      case UNKNOWN ->
          new Refusal(
              Text.of("Kependudukan belum mengenal Anda", "The register does not know you yet"),
              Text.of(
                  "Buka layanan Kependudukan satu kali, lalu coba lagi.",
                  "Open the population service once, then try again."));
      case DOWN ->
          new Refusal(
              Text.of("Data kependudukan tidak tersedia", "Population data are not available"),
              Text.of("Coba lagi nanti.", "Try again later."));
    };
  }
}
