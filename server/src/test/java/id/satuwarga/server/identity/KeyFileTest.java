package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.jwt.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deployment's keys: made once in a sandbox, never mixed between modes. */
class KeyFileTest {
  @TempDir Path folder;

  @Test
  void aSandboxMakesItsKeysForItsOwnerOnlyAndKeepsThem() throws IOException {
    Path path = folder.resolve("deeper").resolve("keys.json");
    Keys made = load(path, Mode.SANDBOX);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    Keys again = load(path, Mode.SANDBOX);
    assertThat(again.signer().verifyingKey()).isEqualTo(made.signer().verifyingKey());
    assertThat(again.lookup().hex("a")).isEqualTo(made.lookup().hex("a"));
    assertThat(made.signer().verifyingKey().keyId()).startsWith("test_");
  }

  @Test
  void productionMakesNoKeys() {
    assertThatThrownBy(() -> load(folder.resolve("none.json"), Mode.PRODUCTION))
        .hasMessageContaining("cannot be read");
    assertThat(folder.resolve("none.json")).doesNotExist();
  }

  @Test
  void eachModeRefusesTheKeysOfTheOther() throws IOException {
    Path sandbox = folder.resolve("keys.json");
    load(sandbox, Mode.SANDBOX);
    assertThatThrownBy(() -> load(sandbox, Mode.PRODUCTION)).hasMessageContaining("live_");
    Path production = folder.resolve("live.json");
    Files.writeString(production, Files.readString(sandbox).replace("\"test_", "\"live_"));
    permit(production, "rw-------");
    assertThat(load(production, Mode.PRODUCTION).signer().verifyingKey().keyId())
        .startsWith("live_");
    assertThatThrownBy(() -> load(production, Mode.SANDBOX)).hasMessageContaining("test_");
  }

  @Test
  void productionTakesNoKeysThatOthersCanReadOrChange() throws IOException {
    Path sandbox = folder.resolve("keys.json");
    load(sandbox, Mode.SANDBOX);
    Path keys = folder.resolve("live.json");
    Files.writeString(keys, Files.readString(sandbox).replace("\"test_", "\"live_"));
    for (String open : List.of("rw-r-----", "rw----r--", "rw--w----")) {
      permit(keys, open);
      assertThatThrownBy(() -> load(keys, Mode.PRODUCTION)).hasMessageContaining("chmod 600");
    }
    for (String closed : List.of("rw-------", "r--------")) {
      permit(keys, closed);
      assertThat(load(keys, Mode.PRODUCTION).signer()).isNotNull();
    }
  }

  private static void permit(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void oneKeySignsWhileTwoAreBelieved() throws IOException {
    Path path = folder.resolve("keys.json");
    Keys before = load(path, Mode.SANDBOX);
    SigningKey next = SigningKey.generate("test_next");
    String jwk =
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"test_next\",\"x\":\"%s\",\"y\":\"%s\",\"d\":\"%s\"}"
            .formatted(next.verifyingKey().x(), next.verifyingKey().y(), next.secret());
    Files.writeString(
        path, Files.readString(path).replace("{\"keys\":[", "{\"keys\":[" + jwk + ","));
    Keys after = load(path, Mode.SANDBOX);
    assertThat(after.signer().verifyingKey()).isEqualTo(next.verifyingKey());
    assertThat(after.find(before.signer().verifyingKey().keyId())).isPresent();
    assertThat(after.published()).hasSize(2);
  }

  @Test
  void aNewPairwiseKeyLeavesTheOldOneKnown() throws IOException {
    Path path = folder.resolve("keys.json");
    Keys before = load(path, Mode.SANDBOX);
    String key =
        "{\"kty\":\"oct\",\"kid\":\"test_pairwise_2\",\"k\":\"%s\"}".formatted("B".repeat(43));
    Files.writeString(path, Files.readString(path).replace("]}", "," + key + "]}"));
    Keys after = load(path, Mode.SANDBOX);
    assertThat(after.pairwise().newest()).isEqualTo(2);
    assertThat(after.pairwise().get(1).hex("a")).isEqualTo(before.pairwise().get(1).hex("a"));
  }

  @Test
  void whatIsWrongIsSaidWithoutTheKeys() throws IOException {
    Path path = folder.resolve("keys.json");
    load(path, Mode.SANDBOX);
    String whole = Files.readString(path);
    for (String broken :
        new String[] {
          "",
          "{}",
          "{\"keys\":[]}",
          "not json",
          whole.replace("\"EC\"", "\"RSA\""),
          whole.replaceAll(
              "\\{\"kty\":\"oct\",\"kid\":\"test_seal_1\"[^}]*}", "{\"kid\":\"test_x\"}"),
          whole.replaceFirst("\"d\":\"[^\"]*\"", "\"d\":\"" + "A".repeat(42) + "E\"")
        }) {
      Files.writeString(path, broken);
      assertThatThrownBy(() -> load(path, Mode.SANDBOX))
          .hasMessageContaining(path.toString())
          .satisfies(
              why ->
                  assertThat(why.getMessage())
                      .doesNotContain(
                          whole.substring(
                              whole.indexOf("\"k\":\"") + 6, whole.indexOf("\"k\":\"") + 20)));
    }
  }

  private static Keys load(Path path, Mode mode) {
    return new KeyFile(path, mode).load();
  }
}
