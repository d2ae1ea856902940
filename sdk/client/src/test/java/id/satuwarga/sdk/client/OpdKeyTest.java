package id.satuwarga.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpdKeyTest {
  @TempDir Path folder;

  @Test
  void aKeyIsMadeOnceAndForItsOwnerOnly() throws IOException {
    Path file = folder.resolve("keys/opd.json");

    OpdKey made = OpdKey.loadOrCreate(file);

    assertThat(OpdKey.loadOrCreate(file).thumbprint()).isEqualTo(made.thumbprint());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void thePublicHalfHoldsNothingPrivate() {
    OpdKey key = OpdKey.loadOrCreate(folder.resolve("opd.json"));

    JsonObject jwk = JsonParser.parseString(key.publicJwk()).getAsJsonObject();

    assertThat(jwk.keySet()).containsExactlyInAnyOrder("kty", "crv", "x", "y", "use", "alg");
    assertThat(jwk.get("x").getAsString()).hasSize(43);
    assertThat(key.thumbprint()).hasSize(43);
  }

  @Test
  void oneCommandMakesAKeyAndShowsWhatIsRegistered() {
    Path file = folder.resolve("opd-key.json");
    PrintStream before = System.out;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
    try {
      OpdKey.main(new String[] {file.toString()});
    } finally {
      System.setOut(before);
    }

    assertThat(shown.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(OpdKey.loadOrCreate(file).publicJwk());
    assertThatThrownBy(() -> OpdKey.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileThatHoldsNoPairIsNotTaken() throws IOException {
    Path file = folder.resolve("opd.json");
    OpdKey.loadOrCreate(folder.resolve("other.json"));
    String other = Files.readString(folder.resolve("other.json"));
    JsonObject mixed = JsonParser.parseString(other).getAsJsonObject();
    OpdKey.loadOrCreate(folder.resolve("third.json"));
    mixed.add(
        "d",
        JsonParser.parseString(Files.readString(folder.resolve("third.json")))
            .getAsJsonObject()
            .get("d"));

    for (String text : new String[] {"", "{}", "oops", mixed.toString()}) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> OpdKey.loadOrCreate(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("opd.json");
    }
  }
}
