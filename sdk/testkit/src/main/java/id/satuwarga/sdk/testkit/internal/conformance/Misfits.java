package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import id.satuwarga.sdk.miniapp.Choice;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.Elements;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;
import id.satuwarga.sdk.testkit.internal.InputVisitor;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values that do not fit an input, by the way they do not. Nothing (null) stands for none sent. */
final class Misfits extends InputVisitor {
  private static final int LONGEST_TYPED = 10_000;

  private final Map<Misfit, List<JsonElement>> values = new EnumMap<>(Misfit.class);

  private Misfits() {}

  static List<JsonElement> of(Input input, Misfit misfit) {
    Misfits all = new Misfits();
    boolean sentAlways = input instanceof ToggleInput;
    if (input.isRequired() && !sentAlways) {
      all.add(Misfit.MISSING, JsonNull.INSTANCE);
    }
    Elements.visit(input, all);
    return all.values.getOrDefault(misfit, Collections.emptyList());
  }

  @Override
  public Boolean text(TextInput input) {
    add(Misfit.WRONG_TYPE, new JsonPrimitive(7), new JsonPrimitive(true), texts("a", "b"));
    if (input.max() < LONGEST_TYPED) {
      add(Misfit.TOO_LONG, text(times("a", input.max() + 1)), text(times("b", LONGEST_TYPED)));
    }
    if (input.isRequired()) {
      add(Misfit.BLANK, text("   "));
    }
    return true;
  }

  @Override
  public Boolean number(NumberInput input) {
    add(Misfit.WRONG_TYPE, text("tujuh"), new JsonPrimitive(true), texts("a"));
    input.min().ifPresent(it -> add(Misfit.TOO_SMALL, number(it.subtract(BigDecimal.ONE))));
    input.max().ifPresent(it -> add(Misfit.TOO_LARGE, number(it.add(BigDecimal.ONE))));
    return true;
  }

  @Override
  public Boolean date(DateInput input) {
    add(Misfit.WRONG_TYPE, new JsonPrimitive(20261122), new JsonPrimitive(true));
    add(Misfit.NO_DAY, text("2026-02-30"), text("besok"), text("22/11/2026"));
    input.min().ifPresent(it -> add(Misfit.TOO_EARLY, text(it.minusDays(1).toString())));
    input.max().ifPresent(it -> add(Misfit.TOO_LATE, text(it.plusDays(1).toString())));
    return true;
  }

  @Override
  public Boolean time(TimeInput input) {
    add(Misfit.WRONG_TYPE, new JsonPrimitive(930), new JsonPrimitive(true));
    add(Misfit.NO_TIME, text("25:00"), text("pagi"));
    input
        .min()
        .filter(it -> it.toSecondOfDay() >= 60)
        .ifPresent(it -> add(Misfit.TOO_EARLY, text(clock(it.minusMinutes(1)))));
    input
        .max()
        .filter(it -> it.toSecondOfDay() < 86_340)
        .ifPresent(it -> add(Misfit.TOO_LATE, text(clock(it.plusMinutes(1)))));
    return true;
  }

  @Override
  public Boolean choice(ChoiceInput input) {
    add(Misfit.WRONG_TYPE, new JsonPrimitive(7), new JsonPrimitive(true));
    JsonElement unknown = text("tidak-ditawarkan");
    add(Misfit.UNKNOWN_CHOICE, input.isSeveral() ? texts("tidak-ditawarkan") : unknown);
    if (!input.isSeveral() && input.choices().size() > 1) {
      List<Choice> choices = input.choices();
      add(Misfit.SEVERAL_CHOICES, texts(choices.get(0).value(), choices.get(1).value()));
    }
    return true;
  }

  @Override
  public Boolean toggle(ToggleInput input) {
    add(Misfit.WRONG_TYPE, text("ya"), new JsonPrimitive(1));
    if (input.isRequired()) {
      add(Misfit.NOT_AGREED, new JsonPrimitive(false));
    }
    return true;
  }

  @Override
  public Boolean file(FileInput input) {
    add(Misfit.WRONG_TYPE, text("foto.jpg"), new JsonPrimitive(7));
    JsonArray many = new JsonArray();
    for (int file = 0; file <= input.max(); file++) {
      JsonObject one = new JsonObject();
      one.addProperty("upload_id", UUID.randomUUID().toString());
      many.add(one);
    }
    add(Misfit.TOO_MANY_FILES, many);
    return true;
  }

  @Override
  public Boolean location(LocationInput input) {
    add(Misfit.WRONG_TYPE, text("Batam"), new JsonPrimitive(7));
    if (input.depth() != LocationInput.Depth.PROVINCE) {
      add(Misfit.SHALLOW, place("21"));
    }
    JsonObject nowhere = place("21.71.02.1001");
    nowhere.addProperty("latitude", 999);
    nowhere.addProperty("longitude", 104);
    add(Misfit.NOWHERE, nowhere);
    return true;
  }

  private void add(Misfit misfit, JsonElement... more) {
    Collections.addAll(values.computeIfAbsent(misfit, it -> new ArrayList<>()), more);
  }

  private static JsonElement text(String value) {
    return new JsonPrimitive(value);
  }

  private static JsonElement number(BigDecimal value) {
    return new JsonPrimitive(value);
  }

  private static JsonArray texts(String... values) {
    JsonArray all = new JsonArray();
    for (String value : values) {
      all.add(value);
    }
    return all;
  }

  private static JsonObject place(String region) {
    JsonObject place = new JsonObject();
    place.addProperty("region", region);
    return place;
  }

  private static String clock(LocalTime time) {
    return time.toString().substring(0, 5);
  }

  private static String times(String word, int count) {
    return String.join("", Collections.nCopies(count, word));
  }
}
