package id.satuwarga.sample.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.vehicle.citizen.OwnersUnavailable;
import id.satuwarga.sdk.client.OpdKey;
import id.satuwarga.sdk.client.SatuWarga;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PopulationOwnersTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir Path folder;

  /** Its line is taken, and nothing ever comes. */
  @Test
  @Timeout(60)
  void aServerThatDoesNotAnswerHoldsNobodyForMinutes() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SatuWarga satuWarga =
            SatuWarga.at("http://localhost:" + silent.getLocalPort())
                .opd("samsat-kepri", OpdKey.loadOrCreate(folder.resolve("key.json")))) {
      PopulationOwners owners = new PopulationOwners(satuWarga, "id.kepri.samsat");
      long begun = System.nanoTime();

      assertThatThrownBy(() -> owners.owner("subject-of-siti-rahmawati"))
          .isInstanceOf(OwnersUnavailable.class);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
    }
  }
}
