package id.satuwarga.server.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FileCleanerTest {
  private static final String SECRET = "GPS 1.1301 N, 104.0529 E";

  @Test
  void jpegLosesExifCommentsAndWhatHangsBehindIt() throws Exception {
    byte[] photo =
        join(
            bytes(0xFF, 0xD8),
            segment(0xE1, join(ascii("Exif\0\0"), ascii(SECRET))),
            segment(0xED, ascii("Photoshop 3.0\0" + SECRET)),
            segment(0xFE, ascii(SECRET)),
            Arrays.copyOfRange(jpeg(), 2, jpeg().length),
            ascii(SECRET));

    byte[] clean = clean(FileKind.JPEG, photo);

    assertThat(text(clean)).doesNotContain(SECRET);
    assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(40);
  }

  @Test
  void jpegKeepsItsWayUp() throws Exception {
    byte[] photo =
        join(
            bytes(0xFF, 0xD8),
            segment(0xE1, exifWithOrientation(6)),
            Arrays.copyOfRange(jpeg(), 2, jpeg().length));

    byte[] clean = clean(FileKind.JPEG, photo);

    int at = text(clean).indexOf("Exif\0\0");
    assertThat(Orientation.of(Arrays.copyOfRange(clean, at, clean.length))).isEqualTo(6);
    assertThat(text(clean)).doesNotContain("Kamera");
  }

  @Test
  void jpegThatEndsTooEarlyIsBroken() throws Exception {
    byte[] photo = jpeg();

    assertThatThrownBy(() -> clean(FileKind.JPEG, Arrays.copyOf(photo, photo.length - 2)))
        .isInstanceOf(BrokenFileException.class);
  }

  @Test
  void jpegOfMoreThanFiftyMegapixelsIsRefused() throws Exception {
    byte[] photo = jpeg();
    int frame = text(photo).indexOf(new String(new char[] {0xFF, 0xC0}));
    ByteBuffer.wrap(photo).putShort(frame + 5, (short) 9000).putShort(frame + 7, (short) 9000);

    assertThatThrownBy(() -> clean(FileKind.JPEG, photo)).isInstanceOf(BrokenFileException.class);
  }

  @Test
  void pngLosesTextsTimesAndExif() throws Exception {
    byte[] picture = image("png");
    byte[] noted =
        join(
            Arrays.copyOf(picture, 33),
            chunk("tEXt", "Comment\0" + SECRET),
            chunk("eXIf", SECRET),
            chunk("tIME", "1234567"),
            Arrays.copyOfRange(picture, 33, picture.length),
            ascii(SECRET));

    byte[] clean = clean(FileKind.PNG, noted);

    assertThat(text(clean)).doesNotContain(SECRET).doesNotContain("tIME");
    assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getHeight()).isEqualTo(30);
  }

  @Test
  void pngWithADamagedChunkIsBroken() throws Exception {
    byte[] picture = image("png");
    picture[40] ^= 1;

    assertThatThrownBy(() -> clean(FileKind.PNG, picture)).isInstanceOf(BrokenFileException.class);
  }

  @Test
  void webpLosesExifAndXmp() throws Exception {
    byte[] lossless = bytes(0x2F, 39, 0x40, 0x07, 0, 1, 2, 3);
    byte[] picture =
        webp(
            riff("VP8X", bytes(0x0C, 0, 0, 0, 39, 0, 0, 29, 0, 0)),
            riff("VP8L", lossless),
            riff("EXIF", ascii(SECRET)),
            riff("XMP ", ascii(SECRET)));

    byte[] clean = clean(FileKind.WEBP, picture);

    assertThat(clean)
        .isEqualTo(
            webp(riff("VP8X", bytes(0, 0, 0, 0, 39, 0, 0, 29, 0, 0)), riff("VP8L", lossless)));
  }

  @Test
  void webpCutShortIsBroken() {
    byte[] picture = webp(riff("VP8X", bytes(0, 0, 0)));

    assertThatThrownBy(() -> clean(FileKind.WEBP, picture)).isInstanceOf(BrokenFileException.class);
  }

  @Test
  void pdfStaysAsItIs() throws Exception {
    byte[] letter = ascii("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <<>>\n%%EOF\n");

    assertThat(clean(FileKind.PDF, letter)).isEqualTo(letter);
  }

  @Test
  void pdfThatIsLockedIsRefused() {
    byte[] letter = ascii("%PDF-1.7\ntrailer <</Encrypt 5 0 R>>\n%%EOF\n");

    assertThatThrownBy(() -> clean(FileKind.PDF, letter)).isInstanceOf(BrokenFileException.class);
  }

  @Test
  void kindIsToldByContentAlone() throws Exception {
    assertThat(FileKind.of(jpeg())).contains(FileKind.JPEG);
    assertThat(FileKind.of(image("png"))).contains(FileKind.PNG);
    assertThat(FileKind.of(ascii("<html><script>"))).isEmpty();
    assertThat(FileKind.of(ascii("GIF89a"))).isEmpty();
    assertThat(FileKind.of(new byte[0])).isEmpty();
  }

  @Test
  void noCutOfASoundFileIsABug() throws Exception {
    for (byte[] file : new byte[][] {jpeg(), image("png"), webp(riff("VP8L", new byte[20]))}) {
      FileKind kind = FileKind.of(file).orElseThrow();
      for (int length = 12; length < file.length; length++) {
        byte[] cut = Arrays.copyOf(file, length);
        assertThatThrownBy(() -> clean(kind, cut)).isInstanceOf(BrokenFileException.class);
      }
    }
  }

  private static byte[] clean(FileKind kind, byte[] content) throws BrokenFileException {
    return FileCleaner.clean(kind, content);
  }

  private static byte[] jpeg() throws IOException {
    return image("jpg");
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static byte[] exifWithOrientation(int orientation) {
    return ByteBuffer.allocate(60)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("Exif\0\0II*\0"))
        .putInt(8)
        .putShort((short) 2)
        .put(bytes(0x0F, 0x01, 2, 0, 6, 0, 0, 0))
        .put(ascii("Kame"))
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putInt(orientation)
        .put(ascii("Kamera"))
        .array();
  }

  private static byte[] segment(int marker, byte[] data) {
    return join(bytes(0xFF, marker, (data.length + 2) >> 8, (data.length + 2) & 0xFF), data);
  }

  private static byte[] chunk(String name, String data) {
    byte[] body = ascii(name + data);
    CRC32 crc = new CRC32();
    crc.update(body);
    return ByteBuffer.allocate(body.length + 8)
        .putInt(body.length - 4)
        .put(body)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] riff(String name, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + data.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii(name))
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static byte[] webp(byte[]... chunks) {
    byte[] all = join(chunks);
    return join(
        ascii("RIFF"),
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(all.length + 4).array(),
        ascii("WEBP"),
        all);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
