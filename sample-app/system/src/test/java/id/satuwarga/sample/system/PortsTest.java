package id.satuwarga.sample.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void allPortsFollowFromTheFirst() {
    assertThat(Ports.from(8080)).isEqualTo(new Ports(8080, 8081, 8082, 8083, 8090, 8091));
  }

  @Test
  void eachServiceHasAPortOfItsOwn() {
    assertThat(Ports.from(8080).all()).doesNotHaveDuplicates().contains(8084);
    assertThat(SampleService.EPLANNING.address(Site.on(Ports.from(9000))))
        .hasToString("http://localhost:9004");
  }

  @Test
  void aPortInUseIsNamedInOneLineWithAnotherToTry() throws IOException {
    Ports ports = Ports.free();
    try (ServerSocket taken = new ServerSocket(ports.batam())) {
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(() -> ports.requireFree(ports.all()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("Port " + ports.batam() + " is in use")
          .hasMessageContaining("PORT=" + (ports.server() + 1000))
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aSandboxNeedsNoPortOfServicesItDoesNotRun() throws IOException {
    Ports ports = Ports.free();
    try (ServerSocket taken = new ServerSocket(ports.tegal())) {
      assertThat(taken.isBound()).isTrue();
      assertThatCode(() -> ports.requireFree(ports.ofSandbox())).doesNotThrowAnyException();
    }
  }

  @Test
  void freePortsAreFree() {
    Ports ports = Ports.free();
    assertThatCode(() -> ports.requireFree(ports.all())).doesNotThrowAnyException();
  }

  @Test
  void aBaseWithoutRoomForTheOthersIsRefused() {
    assertThatThrownBy(() -> Ports.from(65_530)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Ports.from(0)).isInstanceOf(Refusal.class);
  }
}
