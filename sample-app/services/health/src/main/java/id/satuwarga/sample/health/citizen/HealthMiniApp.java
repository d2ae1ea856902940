package id.satuwarga.sample.health.citizen;

import id.satuwarga.sample.health.child.ChildCard;
import id.satuwarga.sample.health.child.Children;
import id.satuwarga.sample.health.queue.QueueRefusal;
import id.satuwarga.sample.health.queue.Queues;
import id.satuwarga.sample.health.queue.Ticket;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Texts;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.Visit;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Sikeda as a mini-app: queue numbers and immunisation cards. */
public final class HealthMiniApp implements MiniApp {
  static final Texts TEXTS = Texts.load(HealthMiniApp.class, "/id/satuwarga/sample/health/texts");

  private static final DateTimeFormatter INDONESIAN = DateTimeFormatter.ofPattern("HH.mm");
  private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("HH:mm");
  private static final String CLINICS = "https://dinkes.batam.example/puskesmas";

  private final Manifest manifest;
  private final Queues queues;
  private final Children children;
  private final QueueForm queueForm;
  private final ChildForm childForm;

  public HealthMiniApp(Manifest manifest, Queues queues, Children children) {
    this.manifest = manifest;
    this.queues = queues;
    this.children = children;
    this.queueForm = new QueueForm(queues);
    this.childForm = new ChildForm(children);
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return switch (visit.route()) {
      case "/queue/new" -> queueForm.screen(visit.findParam("need").orElse(""), context);
      case "/queue/{ticket}" -> TicketScreen.of(ticket(visit, context), context);
      case "/children/new" -> childForm.screen(context);
      case "/children/{card}" -> ChildScreen.of(child(visit, context), context);
      default -> home(context);
    };
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) {
    try {
      return switch (action.name()) {
        case "take" -> queueForm.taken(action, context);
        case "cancel" ->
            TicketScreen.of(queues.cancel(ticket(visit, context).id(), context.subject()), context);
        case "add" -> childForm.added(action, context);
        case "weigh" -> childForm.weighed(child(visit, context), action, context);
        default -> open(visit, context);
      };
    } catch (QueueRefusal refusal) {
      throw refusal(refusal.key());
    }
  }

  static Refusal refusal(String key) {
    return new Refusal(TEXTS.get("refusal.title"), TEXTS.get(key));
  }

  static String say(Context context, String key, Object... values) {
    return context.say(TEXTS.get(key, values));
  }

  /** A time of day as it is read: 09.00 in Bahasa Indonesia, 09:00 in English. */
  static String clock(Context context, LocalTime time) {
    return time.format(context.language() == Language.ENGLISH ? ENGLISH : INDONESIAN);
  }

  private Screen home(Context context) {
    Screen screen =
        Screen.titled(say(context, "home.title")).at("/").text(say(context, "home.intro"));
    List<Ticket> tickets = queues.of(context.subject());
    if (!tickets.isEmpty()) {
      screen =
          screen
              .heading(say(context, "home.tickets"))
              .list(tickets.stream().map(ticket -> item(ticket, context)).toList());
    }
    List<ChildCard> mine = children.of(context.subject());
    if (!mine.isEmpty()) {
      screen =
          screen
              .heading(say(context, "home.children"))
              .list(mine.stream().map(child -> item(child, context)).toList());
    }
    return screen
        .button(Button.open("/queue/new", say(context, "home.take")).positive())
        .openPage("/children/new", say(context, "home.child"))
        .openLink(CLINICS, say(context, "home.link"));
  }

  private static Item item(Ticket ticket, Context context) {
    Item item =
        Item.of(ticket.label() + " · " + ticket.clinic().name())
            .detail(context.day(ticket.day()))
            .opens(ticket.page());
    return ticket.cancelled()
        ? item.badge(say(context, "ticket.badge.off"), Tone.WARNING)
        : item.badge(say(context, "ticket.badge.on"), Tone.GOOD);
  }

  private static Item item(ChildCard child, Context context) {
    return Item.of(child.name()).detail(context.day(child.birthDate())).opens(child.page());
  }

  private Ticket ticket(Visit visit, Context context) {
    return visit
        .findParam("ticket")
        .filter(id -> id.matches("\\d{1,18}"))
        .flatMap(id -> queues.find(Long.parseLong(id), context.subject()))
        .orElseThrow(() -> refusal("refusal.ticket"));
  }

  private ChildCard child(Visit visit, Context context) {
    return visit
        .findParam("card")
        .flatMap(card -> children.find(context.subject(), card))
        .orElseThrow(() -> refusal("refusal.child"));
  }
}
