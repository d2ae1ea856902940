package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InputTest {
  private static final String EVERY = "errorMessage(String) problem(String) required()";
  private static final Map<Class<?>, Object> GIVEN =
      Map.of(
          String.class,
          "road",
          long.class,
          1L,
          boolean.class,
          true,
          BigDecimal.class,
          BigDecimal.ONE,
          LocalDate.class,
          LocalDate.parse("2026-11-22"),
          LocalTime.class,
          LocalTime.NOON,
          Place.class,
          Place.in("21.71"));

  @Test
  void eachKindTakesWhatGoesWithItAndRefusesAllElseAtOnce() {
    Map<String, String> taken = new LinkedHashMap<>();
    taken.put("text", "max(long) placeholder(String) value(String)");
    taken.put("longText", taken.get("text"));
    taken.put("phone", taken.get("text"));
    taken.put("email", taken.get("text"));
    taken.put("webAddress", taken.get("text"));
    taken.put(
        "number",
        "max(BigDecimal) max(long) min(BigDecimal) min(long) placeholder(String) value(BigDecimal)");
    taken.put("date", "max(LocalDate) min(LocalDate) value(LocalDate)");
    taken.put("time", "max(LocalTime) min(LocalTime) value(LocalTime)");
    taken.put(
        "choice",
        "expanded() option(String,String) options(Collection) searchable() several()"
            + " value(String) values(Collection)");
    taken.put("toggle", "titled(String) value(boolean)");
    taken.put("file", "documents() max(long) mediaTypes(Collection) values(Collection)");
    taken.put(
        "location",
        "downToDistrict() downToProvince() downToRegency() value(Place) withoutPosition()"
            + " withoutStreet()");

    taken.forEach(
        (kind, methods) ->
            assertThat(takenBy(kind))
                .as(kind)
                .containsExactlyInAnyOrder((methods + " " + EVERY).split(" ")));
  }

  @Test
  void theRefusalNamesTheInputAndWhatItDoesNotTake() {
    assertThatThrownBy(() -> Input.toggle("agree", "Setuju").max(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Input.toggle(\"agree\", …) takes no max");
  }

  @Test
  void theKindsOfTextTravelAsTheProfileNamesThem() {
    Screen screen =
        Screen.titled("Isian")
            .input(Input.longText("story", "Cerita"))
            .input(Input.phone("phone", "Telepon"))
            .input(Input.email("email", "Surel"))
            .input(Input.webAddress("site", "Situs"))
            .input(Input.choice("one", "Satu").option("a", "A").expanded())
            .input(Input.choice("two", "Dua").option("a", "A").searchable())
            .input(Input.location("place", "Tempat").downToDistrict());

    assertThat(Schemas.SCREEN.validate(screen.json(), InputFormat.JSON)).isEmpty();
    assertThat(screen.json())
        .contains("\"isMultiline\":true")
        .contains("\"style\":\"tel\"")
        .contains("\"style\":\"email\"")
        .contains("\"style\":\"url\"")
        .contains("\"style\":\"expanded\"")
        .contains("\"style\":\"filtered\"")
        .contains("\"depth\":\"district\"");
  }

  @Test
  void whatNoHostCanShowIsRefusedWhereItIsAdded() {
    Element strange = new Element() {};

    assertThatThrownBy(() -> Screen.titled("Isian").add(strange))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Element.group(strange)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> takenBy(String kind) {
    TreeSet<String> taken = new TreeSet<>();
    for (Method method : Input.class.getDeclaredMethods()) {
      if (!Modifier.isStatic(method.getModifiers()) && method.getReturnType() == Input.class) {
        take(kind, method).ifPresent(taken::add);
      }
    }
    return taken;
  }

  private static Optional<String> take(String kind, Method method) {
    Object[] arguments = new Object[method.getParameterCount()];
    StringBuilder names = new StringBuilder();
    for (int at = 0; at < arguments.length; at++) {
      Class<?> type = method.getParameterTypes()[at];
      arguments[at] = GIVEN.getOrDefault(type, given(kind, method));
      names.append(at == 0 ? "" : ",").append(type.getSimpleName());
    }
    try {
      Object input =
          Input.class.getMethod(kind, String.class, String.class).invoke(null, "x", "Isian");
      assertThat(method.invoke(input, arguments)).isInstanceOf(Input.class);
      return Optional.of(method.getName() + "(" + names + ")");
    } catch (InvocationTargetException e) {
      assertThat(e.getCause())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("(\"x\", …) takes no ");
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object given(String kind, Method method) {
    if (method.getName().equals("mediaTypes")) {
      return List.of("image/png");
    }
    return kind.equals("file") ? List.of("u-1") : Collections.emptyList();
  }
}
