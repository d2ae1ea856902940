package id.satuwarga.sample.ground.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=----batas1";

  @Test
  void fieldsAndFilesAreRead() {
    byte[] photo = {1, 13, 10, 45, 45, 0, 2};
    byte[] body =
        body(
            "------batas1\r\nContent-Disposition: form-data; name=\"answer\"\r\n\r\nSudah ditambal é\r\n",
            "------batas1\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n",
            photo,
            "\r\n------batas1--\r\n");
    Form form = Multipart.read(TYPE, body).orElseThrow();

    assertThat(form.text("answer")).isEqualTo("Sudah ditambal é");
    assertThat(form.file("photo")).hasValue(photo);
    assertThat(form.file("answer")).isEmpty();
  }

  @Test
  void aFieldForAFileThatWasLeftEmptyHasNone() {
    byte[] body =
        body(
            "------batas1\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"\"\r\n\r\n",
            "\r\n------batas1--\r\n");

    assertThat(Multipart.read(TYPE, body).orElseThrow().file("photo")).isEmpty();
  }

  @Test
  void whatIsCutOffOrHasNoBoundaryIsNoForm() {
    byte[] cut = body("------batas1\r\nContent-Disposition: form-data; name=\"answer\"\r\n\r\nSud");

    assertThat(Multipart.read(TYPE, cut)).isEmpty();
    assertThat(Multipart.read("multipart/form-data", cut)).isEmpty();
    assertThat(Multipart.read(TYPE, new byte[0])).isEmpty();
  }

  @Test
  void noiseIsNoForm() {
    Random random = new Random(20_261_122);
    for (int round = 0; round < 2_000; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      assertThat(Multipart.read(TYPE, body("------batas1", noise)).map(form -> form.text("x")))
          .isIn(Optional.empty(), Optional.of(""));
    }
  }

  private static byte[] body(Object... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Object part : parts) {
      byte[] bytes =
          part instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) part;
      all.write(bytes, 0, bytes.length);
    }
    return all.toByteArray();
  }
}
