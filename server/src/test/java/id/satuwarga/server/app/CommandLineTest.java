package id.satuwarga.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.platform.task.Task;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private static final Task TASK =
      new Task() {
        @Override
        public String words() {
          return "do it";
        }

        @Override
        public Set<String> options() {
          return Set.of("name");
        }

        @Override
        public Future<String> run(Map<String, String> options) {
          return Future.succeededFuture("done");
        }
      };

  @Test
  void nothingMeansServe() {
    assertThat(CommandLine.of(List.of()).serves()).isTrue();
    assertThat(CommandLine.of(List.of("serve", "--no-migrate")).serves()).isTrue();
    assertThat(CommandLine.of(List.of("serve", "--no-migrate")).migrates()).isFalse();
    assertThat(CommandLine.of(List.of("do", "it")).serves()).isFalse();
  }

  @Test
  void optionsAreThoseTheTaskWants() {
    CommandLine typed = CommandLine.of(List.of("do", "it", "--name", "Dinas Kominfo"));
    assertThat(typed.words()).isEqualTo("do it");
    assertThat(typed.optionsOf(TASK)).isEqualTo(Map.of("name", "Dinas Kominfo"));
    for (List<String> wrong : List.of(List.of("do", "it"), List.of("do", "it", "--nam", "x"))) {
      assertThatThrownBy(() -> CommandLine.of(wrong).optionsOf(TASK))
          .hasMessageContaining("'do it' wants --name");
    }
    assertThatThrownBy(() -> CommandLine.of(List.of("--nomigrate", "serve")).checkOptions(Set.of()))
        .hasMessageContaining("'serve' wants no options");
    assertThatThrownBy(() -> CommandLine.of(List.of("do", "it", "--name")))
        .hasMessageContaining("has no value");
  }
}
