package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Inputs;
import id.satuwarga.sdk.miniapp.internal.JsonText;
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

  private Action(Builder built) {
    this.id = built.id;
    this.name = built.name;
    this.data = Collections.unmodifiableMap(new LinkedHashMap<>(built.data));
    this.inputs = Inputs.of(built.inputs);
    this.state = built.state;
  }

  /** An action of this name, to be filled. For hosts and tests. */
  public static Builder named(String name) {
    return new Builder(name);
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
    Builder sent = new Builder(name);
    sent.id = stableId;
    sent.data.putAll(data);
    sent.inputs.putAll(inputs.values());
    sent.state = pressed.state().orElse(null);
    return new Action(sent);
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

  /** Fills an action: {@code Action.named("send").input("title", "Jalan berlubang").build()}. */
  public static final class Builder {
    private final String name;
    private final Map<String, String> data = new LinkedHashMap<>();
    private final Map<String, Object> inputs = new LinkedHashMap<>();
    private String id = "00000000-0000-7000-8000-000000000000";
    private @Nullable String state;

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** The id that stays when the press is sent again. */
    public Builder id(String stable) {
      this.id = Objects.requireNonNull(stable, "id");
      return this;
    }

    /** What the Screen carried. */
    public Builder state(String carried) {
      this.state = Objects.requireNonNull(carried, "state");
      return this;
    }

    /** A value the button carried. */
    public Builder data(String key, String value) {
      data.put(key, value);
      return this;
    }

    /** A text, the value of a choice, a date as 2026-11-22 or a time as 10:30. */
    public Builder input(String input, String value) {
      inputs.put(input, value);
      return this;
    }

    /** A number. */
    public Builder input(String input, BigDecimal value) {
      inputs.put(input, value);
      return this;
    }

    /** Whether it was switched on. */
    public Builder input(String input, boolean value) {
      inputs.put(input, value);
      return this;
    }

    /** A place. */
    public Builder input(String input, Place value) {
      inputs.put(input, value);
      return this;
    }

    /** All answers chosen. */
    public Builder choices(String input, List<String> values) {
      inputs.put(input, new Inputs.Choices(values));
      return this;
    }

    /** The upload ids of files. */
    public Builder files(String input, List<String> uploadIds) {
      inputs.put(input, new Inputs.Files(uploadIds));
      return this;
    }

    /** The action; what is added to the builder later is not in it. */
    public Action build() {
      return new Action(this);
    }
  }
}
