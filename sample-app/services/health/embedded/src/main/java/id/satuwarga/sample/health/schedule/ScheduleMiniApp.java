package id.satuwarga.sample.health.schedule;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Storage;
import id.satuwarga.sdk.miniapp.Texts;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The schedule of immunisation for the children of a household, kept on the phone alone. */
final class ScheduleMiniApp implements MiniApp {
  private static final int MOST = 10;
  private static final Texts TEXTS =
      Texts.load(ScheduleMiniApp.class, "/id/satuwarga/sample/health/schedule");

  private final Manifest manifest = Manifest.load(ScheduleMiniApp.class, "miniapp.json");

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    switch (visit.route()) {
      case "/new":
        return form(context);
      case "/children/{child}":
        return child(visit, context)
            .map(child -> ChildPage.of(child, context))
            .orElseGet(() -> gone(context));
      default:
        return home(context);
    }
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) {
    switch (action.name()) {
      case "add":
        return added(action, context);
      case "save":
        return child(visit, context)
            .map(child -> saved(child, action, context))
            .orElseThrow(() -> new Refusal(TEXTS.get("home.title"), TEXTS.get("home.gone")));
      case "remove":
        child(visit, context).ifPresent(it -> context.storage().remove(KeptChild.key(it.id)));
        return home(context);
      default:
        return open(visit, context);
    }
  }

  static String say(Context context, String key, Object... values) {
    return context.say(TEXTS.get(key, values));
  }

  private static Screen home(Context context) {
    return told(begun(context), context);
  }

  /** A link may be older than what the phone keeps. */
  private static Screen gone(Context context) {
    return told(begun(context).alert(Tone.WARNING, say(context, "home.gone")), context);
  }

  private static Screen begun(Context context) {
    return Screen.titled(say(context, "home.title")).at("/");
  }

  private static Screen told(Screen begun, Context context) {
    List<KeptChild> children = children(context.storage());
    Screen screen = begun.text(say(context, "home.intro"));
    if (children.isEmpty()) {
      screen = screen.text(say(context, "home.none"));
    } else {
      List<Item> items = new ArrayList<>();
      children.forEach(child -> items.add(item(child, context)));
      screen = screen.list(items);
    }
    return screen.button(Button.open("/new", say(context, "home.add")).positive());
  }

  private static Item item(KeptChild child, Context context) {
    String next =
        child
            .next()
            .map(
                vaccine ->
                    say(
                        context,
                        "home.next",
                        vaccine.label(),
                        context.day(vaccine.dueFor(child.born))))
            .orElseGet(() -> say(context, "home.done"));
    Item item = Item.of(child.name).detail(next).opens(child.page());
    return child.overdue(context.today()) > 0
        ? item.badge(say(context, "home.late"), Tone.WARNING)
        : item;
  }

  private static Screen form(Context context) {
    return Screen.titled(say(context, "new.title"))
        .at("/new")
        .input(Input.text("name", say(context, "new.name")).required().max(KeptChild.LONGEST_NAME))
        .input(Input.date("born", say(context, "new.born")).required().max(context.today()))
        .button(Button.submit("add", say(context, "new.add")).positive());
  }

  private static Screen added(Action action, Context context) {
    Screen form = form(context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    KeptChild child = KeptChild.added(action.id(), action.text("name").trim(), action.date("born"));
    Optional<KeptChild> before = kept(child.id, context.storage());
    if (before.isPresent()) {
      return ChildPage.of(before.get(), context);
    }
    if (children(context.storage()).size() >= MOST) {
      return form.corrected(action).problem("name", say(context, "home.full", MOST));
    }
    context.storage().put(KeptChild.key(child.id), child.written());
    return ChildPage.of(child, context);
  }

  private static Screen saved(KeptChild child, Action action, Context context) {
    Screen form = ChildPage.of(child, context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    KeptChild now = child.with(ChildPage.ticked(action));
    context.storage().put(KeptChild.key(now.id), now.written());
    return ChildPage.saved(now, context);
  }

  private static List<KeptChild> children(Storage storage) {
    List<KeptChild> children = new ArrayList<>();
    for (String key : storage.keys()) {
      storage.find(key).flatMap(words -> KeptChild.read(key, words)).ifPresent(children::add);
    }
    children.sort(Comparator.comparing((KeptChild child) -> child.born).reversed());
    return children;
  }

  private static Optional<KeptChild> child(Visit visit, Context context) {
    return visit
        .findParam("child")
        .filter(id -> id.matches("[0-9a-f]{32}"))
        .flatMap(id -> kept(id, context.storage()));
  }

  private static Optional<KeptChild> kept(String id, Storage storage) {
    String key = KeptChild.key(id);
    return storage.find(key).flatMap(words -> KeptChild.read(key, words));
  }
}
