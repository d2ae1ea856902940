package id.satuwarga.sample.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.ground.ServiceMain;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private final AtomicInteger running = new AtomicInteger();

  @Test
  void allStartWithTheSameEnvironmentAndEndTogether() throws IOException {
    try (Together together = Together.start(List.of(service(), service()), Map.of("A", "1"))) {
      assertThat(together).isNotNull();
      assertThat(running).hasValue(2);
    }
    assertThat(running).hasValue(0);
  }

  @Test
  void whenOneCannotStartNoneStays() {
    ServiceMain.Start broken =
        environment -> {
          throw new IOException("port taken");
        };
    assertThatThrownBy(() -> Together.start(List.of(service(), broken, service()), Map.of()))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("port taken");
    assertThat(running).hasValue(0);
  }

  @Test
  void mistakesOfTheEnvironmentAreToldAsTheyAre() {
    ServiceMain.Start untold =
        environment -> {
          throw new IllegalArgumentException("EPLANNING_DATABASE_URL is missing");
        };
    assertThatThrownBy(() -> Together.start(List.of(untold), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("EPLANNING_DATABASE_URL is missing");
  }

  private ServiceMain.Start service() {
    return environment -> {
      running.incrementAndGet();
      return running::decrementAndGet;
    };
  }
}
