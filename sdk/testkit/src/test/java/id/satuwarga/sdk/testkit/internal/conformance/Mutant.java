package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.DataSource;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Visit;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.SuggestionBox;
import id.satuwarga.sdk.testkit.TestFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The suggestion box with one thing broken. */
final class Mutant {
  static final Citizen SITI =
      Citizen.named("Siti Rahmawati Kusumaningrum").claim("phone", "+6281200000001");
  static final Profile PROFILE =
      new Profile(
          "diskominfo-batam", SITI, Place.in("21.71.02.1001"), Duration.ofSeconds(2), Map.of());

  private final Manifest manifest;
  private final Opening opening;
  private final Acting acting;
  private final Passing passing;

  private Mutant(Manifest manifest, Opening opening, Acting acting, Passing passing) {
    this.manifest = manifest;
    this.opening = opening;
    this.acting = acting;
    this.passing = passing;
  }

  interface Opening {
    Screen open(SuggestionBox box, Visit visit, Context context) throws Exception;
  }

  interface Acting {
    Screen act(SuggestionBox box, Visit visit, Action action, Context context) throws Exception;
  }

  interface Passing {
    Answer send(Door good, Request request);
  }

  /** Nothing is broken. */
  static Mutant none() {
    return new Mutant(SuggestionBox.MANIFEST, SuggestionBox::open, SuggestionBox::act, Door::send);
  }

  static Mutant manifest(String part, String instead) {
    String json = SuggestionBox.MANIFEST.json();
    if (!json.contains(part)) {
      throw new IllegalArgumentException("nothing to change: " + part);
    }
    Mutant none = none();
    return new Mutant(
        Manifest.parse(json.replace(part, instead)), none.opening, none.acting, none.passing);
  }

  static Mutant open(Opening opening) {
    return new Mutant(SuggestionBox.MANIFEST, opening, SuggestionBox::act, Door::send);
  }

  /** Shows something else at one page of the manifest. */
  static Mutant shows(String route, UnaryOperator<Screen> change) {
    Opening opening =
        (box, visit, context) -> {
          Screen good = box.open(visit, context);
          return visit.route().equals(route) ? change.apply(good) : good;
        };
    Acting acting =
        (box, visit, action, context) ->
            action.name().equals("note")
                ? opening.open(box, visit, context)
                : box.act(visit, action, context);
    return new Mutant(SuggestionBox.MANIFEST, opening, acting, Door::send);
  }

  /** Fails at opening when this is so. */
  static Mutant openFails(Predicate<Context> when) {
    return open(
        (box, visit, context) -> {
          if (when.test(context)) {
            throw new IllegalStateException("broken on purpose");
          }
          return box.open(visit, context);
        });
  }

  static Mutant act(Acting acting) {
    return new Mutant(SuggestionBox.MANIFEST, SuggestionBox::open, acting, Door::send);
  }

  /** Fails at a press when this is so. */
  static Mutant actFails(Predicate<Action> when) {
    return act(
        (box, visit, action, context) -> {
          if (when.test(action)) {
            throw new IllegalStateException("broken on purpose");
          }
          return box.act(visit, action, context);
        });
  }

  /** Takes a press when this is so, as if all were well. */
  static Mutant takes(Predicate<Action> when) {
    return act(
        (box, visit, action, context) ->
            box.act(
                visit,
                action.name().equals("send") && when.test(action) ? good(action) : action,
                context));
  }

  static Mutant door(Passing passing) {
    return new Mutant(SuggestionBox.MANIFEST, SuggestionBox::open, SuggestionBox::act, passing);
  }

  Mutant with(Manifest other) {
    return new Mutant(other, opening, acting, passing);
  }

  MiniApp app() {
    return new Broken(new SuggestionBox(manifest, 1));
  }

  /** The box as this mutant has it. */
  private final class Broken implements MiniApp, DataSource {
    private final SuggestionBox box;

    Broken(SuggestionBox box) {
      this.box = box;
    }

    @Override
    public Manifest manifest() {
      return manifest;
    }

    @Override
    public Screen open(Visit visit, Context context) throws Exception {
      return opening.open(box, visit, context);
    }

    @Override
    public Screen act(Visit visit, Action action, Context context) throws Exception {
      return acting.act(box, visit, action, context);
    }

    @Override
    public Map<String, String> read(DataRequest request, Context context) {
      return box.read(request, context);
    }
  }

  EndpointDoor endpoint(TokenMint mint) {
    return EndpointDoor.to(
        app(),
        (ref, visitor) -> Optional.of(TestFile.png().content()),
        Clock.systemUTC(),
        PROFILE,
        mint);
  }

  Subject subject(EndpointDoor door, TokenMint mint) {
    return new Subject(manifest, PROFILE, request -> passing.send(door, request), mint);
  }

  /** A press that fits, under the id of another. */
  private static Action good(Action other) {
    return Action.named("send")
        .id(other.id())
        .input("title", "Contoh")
        .input("field", "road")
        .input("people", BigDecimal.ONE)
        .input("since", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString())
        .input("place", Place.in("21.71.02.1001"))
        .input("agree", true);
  }
}
