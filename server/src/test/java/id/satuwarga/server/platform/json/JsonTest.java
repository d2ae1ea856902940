package id.satuwarga.server.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  record Person(String fullName, int age, List<Person> children) {}

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void membersAreNamedInSnakeCase() {
    Person siti = new Person("Siti", 30, List.of());
    assertThat(Json.write(siti)).contains("\"full_name\":\"Siti\"");
    assertThat(Json.read(Json.write(siti), Person.class)).isEqualTo(siti);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"full_name\": \"Siti\", \"age\": \"Rahmawati\"}",
        "{\"full_name\": \"Siti\", \"age\": 1, \"children\": [{\"age\": \"Rahmawati\"}]}",
        "{\"full_name\": \"Siti\", \"age\": Rahmawati}",
        "Rahmawati"
      })
  void whatCannotBeReadIsNotQuoted(String text) {
    Throwable thrown = catchThrowable(() -> Json.read(text, Person.class));
    assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    assertThat(trace(thrown)).contains("Person").doesNotContain("Rahmawati");
  }

  @Test
  void aTreeThatIsNoSuchValueIsNotQuotedButItsPlaceNamed() {
    Map<String, Object> tree =
        Map.of("full_name", "Siti", "children", List.of(Map.of("age", "Rahmawati")));
    Throwable thrown = catchThrowable(() -> Json.read(tree, Person.class));
    assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    assertThat(trace(thrown)).contains("children").contains("age").doesNotContain("Rahmawati");
  }
}
