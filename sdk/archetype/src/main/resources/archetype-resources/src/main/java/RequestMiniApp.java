package ${package};

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Texts;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.List;

/** What citizens see: their requests, and the form for another one. */
public final class RequestMiniApp implements MiniApp {
  private final Manifest manifest = Manifest.load(RequestMiniApp.class, "/miniapp.json");
  private final Texts texts = Texts.load(RequestMiniApp.class, "/");
  private final Requests requests;

  /** For the simulator: requests are forgotten when the program ends. */
  public RequestMiniApp() {
    this(new Requests());
  }

  RequestMiniApp(Requests requests) {
    this.requests = requests;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return visit.route().equals("/new") ? form(context) : list(context);
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) {
    Screen form = form(context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    Request made =
        requests.add(
            context.subject(), action.text("subject"), action.choice("kind"), action.date("day"));
    return Screen.titled(say(context, "sent.title"))
        .text(say(context, "sent.number", made.number()))
        .openPage("/", say(context, "sent.back"));
  }

  private Screen list(Context context) {
    List<Item> items =
        requests.of(context.subject()).stream().map(made -> item(made, context)).toList();
    Screen screen = Screen.titled(say(context, "list.title"));
    return (items.isEmpty() ? screen.text(say(context, "list.empty")) : screen.list(items))
        .openPage("/new", say(context, "list.new"));
  }

  private Item item(Request made, Context context) {
    return Item.of(made.subject())
        .detail(say(context, "kind." + made.kind()) + ", " + context.day(made.day()));
  }

  private Screen form(Context context) {
    return Screen.titled(say(context, "form.title"))
        .input(Input.text("subject", say(context, "form.subject")).required().max(120))
        .input(
            Input.choice("kind", say(context, "form.kind"))
                .required()
                .option("certificate", say(context, "kind.certificate"))
                .option("visit", say(context, "kind.visit"))
                .option("other", say(context, "kind.other")))
        .input(Input.date("day", say(context, "form.day")).required().min(context.today()))
        .submit("send", say(context, "form.send"));
  }

  private String say(Context context, String key, Object... values) {
    return context.say(texts.get(key, values));
  }
}
