package id.satuwarga.sample.socialaid.citizen;

import id.satuwarga.sample.socialaid.aid.AidRegister;
import id.satuwarga.sample.socialaid.aid.Recipient;
import id.satuwarga.sample.socialaid.official.NamedLists;
import id.satuwarga.sample.socialaid.official.Official;
import id.satuwarga.sample.socialaid.official.Officials;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.Optional;

/**
 * The social aid register as a mini-app: for citizens about themselves, for officials in numbers.
 */
public final class SocialAidMiniApp implements MiniApp {
  private final Manifest manifest;
  private final AidRegister register;
  private final Officials officials;
  private final NamedLists lists;
  private final OfficialScreen desk;

  public SocialAidMiniApp(
      Manifest manifest, AidRegister register, Officials officials, NamedLists lists) {
    this.manifest = manifest;
    this.register = register;
    this.officials = officials;
    this.lists = lists;
    this.desk = new OfficialScreen(register, lists);
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return visit.route().equals("/official") ? official(context) : mine(context);
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) {
    return switch (action.name()) {
      case "enrol" -> enrol(action, context);
      case "list" -> desk.list(found(context), action, context);
      default -> open(visit, context);
    };
  }

  private Screen mine(Context context) {
    Optional<Recipient> me = context.claim("nik").flatMap(register::find);
    Screen screen =
        me.map(
                one ->
                    MyDataScreen.of(one, register.grants(one), lists.sightings(one.nik()), context))
            .orElseGet(() -> MyDataScreen.nothing(context));
    return officials.find(context.subject()).isPresent()
        ? screen.openPage("/official", context.say("Halaman petugas", "For officials"))
        : screen;
  }

  private Screen official(Context context) {
    return officials
        .find(context.subject())
        .map(official -> desk.of(official, context))
        .orElseGet(() -> EnrolmentScreen.of(context));
  }

  private Screen enrol(Action action, Context context) {
    Screen form = EnrolmentScreen.of(context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    return switch (officials.enrol(context.subject(), action.text("code"))) {
      case DONE -> official(context);
      case WRONG_CODE ->
          form.problem(
              "code",
              context.say(
                  "Kode ini tidak dikenal, sudah dipakai, atau sudah lewat.",
                  "This code is unknown, used, or expired."));
      case TOO_MANY ->
          throw new Refusal(
              Text.of("Terlalu banyak percobaan", "Too many tries"),
              Text.of("Coba lagi satu jam lagi.", "Try again in an hour."));
    };
  }

  /** Who is no official any more learns it at the next press. */
  private Official found(Context context) {
    return officials
        .find(context.subject())
        .orElseThrow(
            () ->
                new Refusal(
                    Text.of("Hanya untuk petugas", "For officials only"),
                    Text.of(
                        "Penugasan Anda tidak tercatat atau sudah berakhir.",
                        "Your appointment is not known here, or has ended.")));
  }
}
