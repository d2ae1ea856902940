package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.CallReader;
import id.satuwarga.sdk.miniapp.internal.Inputs;
import id.satuwarga.sdk.miniapp.internal.JsonProblem;
import id.satuwarga.sdk.miniapp.internal.JsonText;
import id.satuwarga.sdk.miniapp.internal.StrictJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A citizen pressed a submit: its name, what was filled in, and an id that stays the same when the
 * press is sent again. Values come from outside: {@link Screen#accepts} judges them by the form.
 *
 * <p>{@code text("title")} is for what the form requires and refuses when it is not there; {@code
 * findText("title")} is for what may be left empty.
 *
 * <pre>{@code
 * String title = action.text("title");
 * Optional<Place> place = action.findPlace("place");
 * store.insert(action.id(), context.subject(), title);
 * }</pre>
 */
public final class Action {
  private final String id;
  private final String name;
  private final Map<String, String> data;
  private final Inputs inputs;
  private final @Nullable String state;

  private Action(
      String id, String name, Map<String, String> data, Inputs inputs, @Nullable String state) {
    this.id = Objects.requireNonNull(id, "id");
    this.name = Objects.requireNonNull(name, "name");
    this.data = data;
    this.inputs = inputs;
    this.state = state;
  }

  /** An action of this name with nothing filled in. For hosts and tests, which tell more. */
  public static Action named(String name) {
    return new Action(
        "00000000-0000-7000-8000-000000000000",
        name,
        Collections.emptyMap(),
        Inputs.of(Collections.emptyMap()),
        null);
  }

  /** The same action under this id, which stays when the press is sent again. */
  public Action id(String stable) {
    return new Action(stable, name, data, inputs, state);
  }

  /** The same action with what the Screen carried. */
  public Action state(String carried) {
    return new Action(id, name, data, inputs, Objects.requireNonNull(carried, "state"));
  }

  /** The same action with a value the button carried. */
  public Action data(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(data);
    more.put(key, value);
    return new Action(id, name, Collections.unmodifiableMap(more), inputs, state);
  }

  /**
   * The same action with a text, the value of a choice, a date as 2026-11-22 or a time as 10:30.
   */
  public Action input(String input, String value) {
    return filled(input, value);
  }

  /** The same action with a number. */
  public Action input(String input, BigDecimal value) {
    return filled(input, value);
  }

  /** The same action with a toggle, switched on or not. */
  public Action input(String input, boolean value) {
    return filled(input, value);
  }

  /** The same action with a place. */
  public Action input(String input, Place value) {
    return filled(input, value);
  }

  /** The same action with all answers chosen. */
  public Action choices(String input, List<String> values) {
    return filled(input, new Inputs.Choices(values));
  }

  /** The same action with files by their upload ids. */
  public Action files(String input, List<String> uploadIds) {
    return filled(input, new Inputs.Files(uploadIds));
  }

  private Action filled(String input, Object value) {
    return new Action(id, name, data, inputs.with(input, value), state);
  }

  /** The same for each repeat of one press: keep it under a unique constraint. */
  public String id() {
    return id;
  }

  /** The name of the submit that was pressed. */
  public String name() {
    return name;
  }

  /** A value the button carried, see {@link Button#with}. Judge it: a citizen can change it. */
  public Optional<String> data(String key) {
    return Optional.ofNullable(data.get(key));
  }

  /** What the Screen that was pressed carried by {@link Screen#state(String)}, if it did. */
  public Optional<String> state() {
    return Optional.ofNullable(state);
  }

  /**
   * The same act as it is sent from a Screen: under this id, with what the Screen carried. For
   * hosts.
   */
  public Action from(Screen pressed, String stableId) {
    return new Action(stableId, name, data, inputs, pressed.state().orElse(null));
  }

  /** Whether anything was sent for this input. */
  public boolean has(String input) {
    return inputs.has(input);
  }

  /**
   * What was typed, as it was typed save for control characters; a {@link Refusal} at the citizen
   * when it is missing or no text.
   */
  public String text(String input) {
    return there(findText(input), input);
  }

  /** Like {@link #text} where it may be absent. */
  public Optional<String> findText(String input) {
    return inputs.find(input, String.class);
  }

  /** The number; a {@link Refusal} when it is missing or no number. */
  public BigDecimal number(String input) {
    return there(findNumber(input), input);
  }

  /** Like {@link #number} where it may be absent. */
  public Optional<BigDecimal> findNumber(String input) {
    return inputs.find(input, BigDecimal.class);
  }

  /** The day; a {@link Refusal} when it is missing or no day. */
  public LocalDate date(String input) {
    return there(findDate(input), input);
  }

  /** Like {@link #date} where it may be absent. */
  public Optional<LocalDate> findDate(String input) {
    return inputs.date(input);
  }

  /**
   * The time of day to the minute, in the citizen's zone; a {@link Refusal} when it is missing or
   * none.
   */
  public LocalTime time(String input) {
    return there(findTime(input), input);
  }

  /** Like {@link #time} where it may be absent. */
  public Optional<LocalTime> findTime(String input) {
    return inputs.time(input);
  }

  /** The value of the one answer chosen. */
  public String choice(String input) {
    return there(findChoice(input), input);
  }

  /** Like {@link #choice} where nothing may have been chosen. */
  public Optional<String> findChoice(String input) {
    return findText(input);
  }

  /** The values of all answers chosen; none when nothing was. */
  public List<String> choices(String input) {
    return inputs.choices(input);
  }

  /** Whether it was switched on; off when nothing was sent. */
  public boolean toggle(String input) {
    return findToggle(input).orElse(false);
  }

  /** Like {@link #toggle} where nothing may have been sent. */
  public Optional<Boolean> findToggle(String input) {
    return inputs.find(input, Boolean.class);
  }

  /** The upload ids of the files; none when nothing was sent. */
  public List<String> files(String input) {
    return inputs.files(input);
  }

  /**
   * The place; a {@link Refusal} when it is missing or none. Its code is well-formed and need not
   * exist.
   */
  public Place place(String input) {
    return there(findPlace(input), input);
  }

  /** Like {@link #place} where it may be absent. */
  public Optional<Place> findPlace(String input) {
    return inputs.find(input, Place.class);
  }

  /** It as an app sends it to the server: the body of {@code actOnVisit}. For hosts. */
  public String json() {
    JsonText json = new JsonText().beginObject();
    json.name("id").value(id).name("name").value(name);
    if (!data.isEmpty()) {
      json.name("data").beginObject();
      data.forEach((key, value) -> json.name(key).value(value));
      json.endObject();
    }
    json.name("inputs").beginObject();
    inputs.write(json);
    json.endObject();
    state().ifPresent(carried -> json.name("state").value(carried));
    return json.endObject().toString();
  }

  /**
   * The action of this {@link #json}, as a host kept it over the end of its process.
   *
   * @throws IllegalArgumentException when the text is no action
   */
  public static Action parse(String json) {
    try {
      return CallReader.action(StrictJson.read("{\"action\":" + json + "}"));
    } catch (JsonProblem e) {
      throw new IllegalArgumentException("this is no action", e);
    }
  }

  /** Names the action only: what a citizen wrote belongs in no log. */
  @Override
  public String toString() {
    return "Action " + name + " " + id;
  }

  private static <T> T there(Optional<T> value, String input) {
    return value.orElseThrow(
        () ->
            new Refusal(
                Text.of("Isian belum lengkap", "Something is missing"),
                Text.of(
                    "Isian \"" + input + "\" kosong atau tidak sesuai.",
                    "The field \"" + input + "\" is empty or does not fit.")));
  }
}
