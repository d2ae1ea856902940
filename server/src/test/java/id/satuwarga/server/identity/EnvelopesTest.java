package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.config.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvelopesTest {
  private static final String OWNER = "siti|id.batam.apekesah";
  @TempDir Path folder;
  private Envelopes envelopes;

  @BeforeEach
  void makeKeys() {
    envelopes = load();
  }

  private Envelopes load() {
    return new Envelopes(new KeyFile(folder.resolve("keys.json"), Mode.SANDBOX).load());
  }

  @Test
  void itsOwnerOpensIt() {
    assertThat(envelopes.open(envelopes.close("langkah 2 ✓", OWNER), OWNER))
        .contains("langkah 2 ✓");
  }

  @Test
  void nobodyElseOpensIt() {
    assertThat(envelopes.open(envelopes.close("langkah 2", OWNER), "bagus|id.batam.apekesah"))
        .isEmpty();
  }

  @Test
  void oneChangedCharacterAnywhereClosesItForGood() {
    String envelope = envelopes.close("langkah 2", OWNER);
    for (int i = 0; i < envelope.length(); i++) {
      StringBuilder changed = new StringBuilder(envelope);
      changed.setCharAt(i, envelope.charAt(i) == 'A' ? 'B' : 'A');
      assertThat(envelopes.open(changed.toString(), OWNER)).as("at " + i).isEmpty();
    }
  }

  @Test
  void halfAnEnvelopeIsNone() {
    String envelope = envelopes.close("langkah 2", OWNER);
    for (int i = 0; i < envelope.length(); i++) {
      assertThat(envelopes.open(envelope.substring(0, i), OWNER)).as("until " + i).isEmpty();
    }
    assertThat(envelopes.open(envelope + "A", OWNER)).isEmpty();
    assertThat(envelopes.open("9999." + envelope.substring(2), OWNER)).isEmpty();
  }

  @Test
  void theSameTextLooksDifferentEachTime() {
    assertThat(envelopes.close("sama", OWNER)).isNotEqualTo(envelopes.close("sama", OWNER));
  }

  @Test
  void itOpensAfterAnotherKeyHasComeIn() throws IOException {
    String envelope = envelopes.close("langkah 2", OWNER);
    Path file = folder.resolve("keys.json");
    String second = ",{\"kty\":\"oct\",\"kid\":\"test_seal_2\",\"k\":\"" + "B".repeat(43) + "\"}]";
    String keys = Files.readString(file);
    Files.writeString(file, keys.substring(0, keys.lastIndexOf(']')) + second + "}");

    assertThat(load().open(envelope, OWNER)).contains("langkah 2");
    assertThat(load().close("langkah 2", OWNER)).startsWith("2.");
  }
}
