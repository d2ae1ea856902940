package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.DataSource;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.Visit;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A small mini-app that does everything right, and asks for every kind of input. */
public final class SuggestionBox implements MiniApp, DataSource {
  public static final Manifest MANIFEST = Manifest.load(SuggestionBox.class, "/suggestions.json");

  private final Manifest manifest;
  private final int rows;
  private final Map<String, Suggestion> byAction = new LinkedHashMap<>();
  private final Set<String> visitors = ConcurrentHashMap.newKeySet();

  public SuggestionBox() {
    this(MANIFEST, 3);
  }

  /** So many rows on a page of the list. */
  public SuggestionBox(Manifest manifest, int rows) {
    this.manifest = manifest;
    this.rows = rows;
  }

  /** What a citizen sent. */
  public record Suggestion(
      int number, String citizen, String title, String when, List<String> photos) {}

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    visitors.add(context.subject());
    return switch (visit.route()) {
      case "/new" -> form(context);
      case "/suggestions/{number}" -> one(mine(visit, context), context);
      default -> home(visit, context);
    };
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) {
    return switch (action.name()) {
      case "send" -> send(action, context);
      case "rate" -> rate(action, mine(visit, context), context);
      default -> open(visit, context);
    };
  }

  @Override
  public Map<String, String> read(DataRequest request, Context context) {
    if (!visitors.contains(context.subject())) {
      throw new Refusal(
          Text.of("Warga belum dikenal", "The citizen is not known"),
          Text.of("Warga ini belum pernah berkunjung.", "This citizen has never visited."));
    }
    List<Suggestion> mine = of(context.subject());
    String latest = mine.isEmpty() ? "-" : mine.get(mine.size() - 1).title();
    return Map.of("count", "" + mine.size(), "latest", latest);
  }

  public synchronized List<Suggestion> of(String citizen) {
    return byAction.values().stream().filter(it -> it.citizen().equals(citizen)).toList();
  }

  private synchronized Screen send(Action action, Context context) {
    Screen form = form(context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    Suggestion sent =
        byAction.computeIfAbsent(
            action.id(),
            id ->
                new Suggestion(
                    byAction.size() + 1,
                    context.subject(),
                    action.text("title"),
                    context.moment(context.now()),
                    action.files("photo")));
    if (stores()) {
      context.storage().put("field", action.choice("field"));
    }
    return one(sent, context);
  }

  private boolean stores() {
    return manifest.permissions().contains("storage");
  }

  private Screen rate(Action action, Suggestion suggestion, Context context) {
    if (!action.state().equals(Optional.of("number=" + suggestion.number()))) {
      throw new Refusal(
          Text.of("Halaman sudah lama", "The page is old"),
          Text.of("Buka halaman ini lagi.", "Open this page again."));
    }
    String stars = action.data("stars").orElse("");
    if (!stars.matches("[1-5]")) {
      throw new Refusal(
          Text.of("Penilaian tidak dikenal", "Unknown rating"),
          Text.of("Pilih satu sampai lima bintang.", "Choose one to five stars."));
    }
    return one(suggestion, context)
        .alert(Tone.GOOD, context.say("Terima kasih atas penilaian Anda.", "Thank you."));
  }

  private Screen home(Visit visit, Context context) {
    int before =
        visit
            .findParam("before")
            .filter(it -> it.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .orElse(Integer.MAX_VALUE);
    List<Suggestion> mine =
        of(context.subject()).stream()
            .filter(it -> it.number() < before)
            .sorted((one, other) -> other.number() - one.number())
            .toList();
    Screen screen =
        Screen.titled(context.say("Saran saya", "My suggestions"))
            .text(context.say("Halo, ", "Hello, ") + context.claim("name").orElse("-"))
            .text(context.say("Semua yang pernah Anda kirim.", "All that you have sent."))
            .image("kota", context.say("Lambang kota", "The city's emblem"));
    List<Item> items =
        mine.stream()
            .limit(rows)
            .map(
                it ->
                    Item.of(it.title())
                        .badge(context.say("Diterima", "Received"), Tone.GOOD)
                        .opens("/suggestions/" + it.number()))
            .collect(Collectors.toList());
    screen =
        mine.size() > rows
            ? screen.list(items, "/?before=" + mine.get(rows - 1).number())
            : screen.list(items);
    if (stores() && context.storage().find("field").isPresent()) {
      screen = screen.text(context.say("Bidang terakhir tersimpan.", "Your last field is stored."));
    }
    return screen.button(
        Button.open("/new", context.say("Buat saran", "Make a suggestion")).positive());
  }

  private static Screen form(Context context) {
    return Screen.titled(context.say("Saran baru", "New suggestion"))
        .at("/new")
        .input(Input.text("title", context.say("Judul", "Title")).required().max(80))
        .input(Input.longText("body", context.say("Uraian", "Description")).max(500))
        .input(
            Input.choice("field", context.say("Bidang", "Field"))
                .option("road", context.say("Jalan", "Roads"))
                .option("water", context.say("Air", "Water"))
                .required())
        .input(
            Input.choice("days", context.say("Hari", "Days"))
                .option("mon", context.say("Senin", "Monday"))
                .option("tue", context.say("Selasa", "Tuesday"))
                .several())
        .input(
            Input.number("people", context.say("Jumlah warga", "Number of people"))
                .required()
                .min(1)
                .max(1000))
        .input(
            Input.date("since", context.say("Sejak", "Since"))
                .required()
                .min(context.today().minusYears(1))
                .max(context.today())
                .value(context.today()))
        .input(
            Input.time("hour", context.say("Pukul", "Time of day"))
                .min(LocalTime.of(6, 0))
                .max(LocalTime.of(21, 0)))
        .input(Input.location("place", context.say("Tempat", "Place")).required())
        .input(Input.file("photo", context.say("Foto", "Photo")).max(2))
        .input(Input.toggle("agree", context.say("Saya setuju", "I agree")).required())
        .button(Button.submit("send", context.say("Kirim", "Send")).positive());
  }

  private static Screen one(Suggestion suggestion, Context context) {
    Screen screen =
        Screen.titled(context.say("Saran diterima", "Suggestion received"))
            .at("/suggestions/" + suggestion.number())
            .state("number=" + suggestion.number())
            .facts(
                Fact.of(context.say("Nomor", "Number"), "" + suggestion.number()),
                Fact.of(context.say("Judul", "Title"), suggestion.title()))
            .timeline(List.of(Step.of(context.say("Diterima", "Received"), suggestion.when())));
    for (String photo : suggestion.photos()) {
      screen = screen.image(photo, context.say("Foto dari Anda", "Your photo"));
    }
    return screen
        .button(
            Button.submit("rate", context.say("Puas", "Satisfied"))
                .with("stars", "5")
                .withoutInputs())
        .openPage("/", context.say("Semua saran saya", "All my suggestions"));
  }

  private Suggestion mine(Visit visit, Context context) {
    return of(context.subject()).stream()
        .filter(it -> Integer.toString(it.number()).equals(visit.param("number")))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Text.of("Saran tidak ditemukan", "There is no such suggestion"),
                    Text.of("Kembali ke daftar saran Anda.", "Go back to your suggestions.")));
  }
}
