package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The published vectors can be made again, byte by byte, from the test keys beside them. */
class VectorsGoldenTest {
  private static final Path FOLDER = Path.of("../../api-spec/vectors");

  @Test
  void tokensAreMadeFromTheTestKeys() throws IOException {
    judge("tokens.json", TokenVectors.of(Files.readString(FOLDER.resolve("test-keys.json"))));
  }

  @Test
  void webhooksAreMadeFromTheTestSecrets() throws IOException {
    judge("webhooks.json", WebhookVectors.of(Files.readString(FOLDER.resolve("test-keys.json"))));
  }

  /** RFC 6979, A.2.5. */
  @Test
  void theSignatureOfATextIsTheOneOfTheStandard() {
    BigInteger key =
        new BigInteger("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721", 16);

    assertThat(HexFormat.of().withUpperCase().formatHex(DeterministicEs256.sign(key, "sample")))
        .isEqualTo(
            "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
  }

  private static void judge(String file, String made) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FOLDER.resolve(file), made);
    }
    assertThat(Files.readString(FOLDER.resolve(file))).isEqualTo(made);
  }
}
