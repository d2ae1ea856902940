package id.satuwarga.server.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogSetupTest {
  private static String logged(String form) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setProperty("satuwarga.log", form);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      LoggerContext context = new LoggerContext();
      context.setMDCAdapter(new LogbackMDCAdapter());
      new LogSetup().configure(context);
      context
          .getLogger("id.satuwarga.Example")
          .warn("request {} failed\nsecond line", "r-1", new IllegalStateException("why"));
      context.getLogger("id.satuwarga.Example").debug("not shown");
    } finally {
      System.setOut(before);
      System.clearProperty("satuwarga.log");
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aProgramGetsOneObjectALine() {
    String text = logged("json");
    assertThat(text.lines()).hasSize(1);
    JsonNode line = Json.tree(text);
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("formattedMessage").asText()).isEqualTo("request r-1 failed\nsecond line");
    assertThat(line.path("throwable").path("message").asText()).isEqualTo("why");
  }

  @Test
  void aPersonGetsText() {
    assertThat(logged("text"))
        .contains("WARN")
        .contains("request r-1 failed")
        .doesNotContain("{\"");
  }
}
