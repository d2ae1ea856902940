package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private static final Object REFUSAL =
      new Refusal(Text.of("Tidak bisa", "No"), Text.of("Coba besok.", "Try tomorrow."));

  private static Object argument(Class<?> type) {
    return type == Refusal.class ? REFUSAL : type == Language.class ? Language.ENGLISH : "GET";
  }

  @Test
  void theContractKnowsEveryProblemOfTheEndpointAndNoOther() throws Exception {
    Problems problems = new Problems("https://satuwarga.example");
    Set<Integer> statuses = new TreeSet<>(Set.of(200));
    Set<String> codes = new TreeSet<>();
    for (Method problem : Problems.class.getDeclaredMethods()) {
      if (problem.getReturnType() == EndpointAnswer.class
          && !Modifier.isPrivate(problem.getModifiers())) {
        Object[] arguments =
            java.util.Arrays.stream(problem.getParameterTypes())
                .map(ProblemsTest::argument)
                .toArray();
        EndpointAnswer answer = (EndpointAnswer) problem.invoke(problems, arguments);
        JsonObject document =
            JsonParser.parseString(new String(answer.body(), StandardCharsets.UTF_8))
                .getAsJsonObject();
        assertThat(document.get("status").getAsInt()).isEqualTo(answer.status());
        statuses.add(answer.status());
        codes.add(document.get("code").getAsString());
      }
    }

    assertThat(EndpointContract.statuses()).isEqualTo(statuses);
    assertThat(EndpointContract.codes()).isEqualTo(codes);
    assertThat(codes).allMatch(EndpointContract::explains, "explained in problems.md");
  }
}
