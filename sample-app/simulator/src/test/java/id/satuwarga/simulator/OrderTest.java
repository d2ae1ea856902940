package id.satuwarga.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.system.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
  @Test
  void whatIsNotSaidIsAsInAnyMavenProject() {
    Order order = Order.read(List.of("folder=/opd/salam"));

    assertThat(order.project().sources()).containsExactly(Path.of("/opd/salam/src/main/java"));
    assertThat(order.project().classes()).isEqualTo(Path.of("/opd/salam/target/classes"));
    assertThat(order.work()).isEqualTo(Path.of("/opd/salam/target/simulator"));
    assertThat(order.endpoint()).isEmpty();
    assertThat(order.start()).isEqualTo(Settings.Start.KEEP);
  }

  /** People and tokens of a server belong to its address: another port finds none of them. */
  @Test
  void eachPortHasDataOfItsOwn() {
    Settings one = Order.read(List.of("port=18080")).settings();
    Settings other = Order.read(List.of("port=18180")).settings();

    assertThat(one.ports().server()).isEqualTo(18_080);
    assertThat(one.dataFolder()).isNotEqualTo(other.dataFolder());
  }

  @Test
  void aServiceThatRunsElsewhereIsNamedByItsAddress() {
    Order order = Order.read(List.of("endpoint=http://localhost:9090", "fresh=true"));

    assertThat(order.endpoint()).contains(URI.create("http://localhost:9090"));
    assertThat(order.start()).isEqualTo(Settings.Start.FRESH);
  }
}
