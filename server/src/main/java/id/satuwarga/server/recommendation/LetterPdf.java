package id.satuwarga.server.recommendation;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import id.satuwarga.server.platform.pdf.Face;
import id.satuwarga.server.platform.text.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** A letter as a file; made once, kept, and known by its hash from then on. */
final class LetterPdf {
  private static final float QR = 104;
  private static final float FOOT = 96;

  private LetterPdf() {}

  static byte[] of(LetterWords words) {
    try (LetterPage page = new LetterPage("Surat Rekomendasi " + words.number())) {
      head(page, words);
      body(page, words);
      foot(page, words);
      return page.file();
    } catch (IOException failure) {
      throw new UncheckedIOException("The letter could not be drawn", failure);
    }
  }

  private static void head(LetterPage page, LetterWords words) throws IOException {
    page.centred("PEMERINTAH " + words.territory().toUpperCase(Locale.ROOT), Face.plain(11))
        .centred(words.office(), Face.strong(13))
        .down(10)
        .rule(1.4f)
        .down(26)
        .centred("SURAT REKOMENDASI", Face.strong(15))
        .centred("Nomor: " + words.number(), Face.plain(10.5f))
        .down(20);
  }

  private static void body(LetterPage page, LetterWords words) throws IOException {
    page.paragraph(LetterPage.LEFT, LetterPage.WIDTH, words.opening(), Face.plain(10.5f)).down(10);
    for (LetterWords.Fact fact : words.facts()) {
      page.fact(fact.name(), fact.value());
    }
    page.down(8).paragraph(LetterPage.LEFT, LetterPage.WIDTH, "Ketentuan:", Face.strong(10.5f));
    int number = 1;
    for (String condition : words.conditions()) {
      float top = page.down(3).y();
      page.paragraph(LetterPage.LEFT, 20, number++ + ".", Face.plain(10.5f)).at(top);
      page.paragraph(LetterPage.LEFT + 20, LetterPage.WIDTH - 20, condition, Face.plain(10.5f));
    }
    float right = LetterPage.LEFT + LetterPage.WIDTH / 2;
    page.down(22)
        .paragraph(
            right,
            LetterPage.WIDTH / 2,
            words.territory() + ", " + Written.day(words.issuedOn()),
            Face.plain(10.5f))
        .paragraph(
            right, LetterPage.WIDTH / 2, "Ditetapkan secara elektronik oleh", Face.quiet(9.5f))
        .down(4)
        .paragraph(right, LetterPage.WIDTH / 2, words.signer(), Face.strong(10.5f))
        .paragraph(right, LetterPage.WIDTH / 2, words.office(), Face.plain(9.5f));
  }

  private static void foot(LetterPage page, LetterWords words) throws IOException {
    ByteMatrix code = qr(words.address());
    int side = code.getWidth();
    page.at(FOOT);
    page.squares(LetterPage.LEFT, QR, side, number -> code.get(number % side, number / side) == 1);
    float beside = LetterPage.LEFT + QR + 18;
    float width = LetterPage.WIDTH - QR - 18;
    page.at(FOOT + QR)
        .paragraph(beside, width, "Periksa surat ini", Face.strong(10))
        .paragraph(
            beside,
            width,
            "Pindai kode di samping atau buka alamat di bawah. Halaman itu menyatakan apakah surat"
                + " masih berlaku, dan apakah berkas yang Anda pegang sama dengan yang diterbitkan.",
            Face.plain(9))
        .down(3)
        .paragraph(beside, width, words.address(), Face.quiet(8));
    if (words.sample()) {
      page.at(FOOT - 8)
          .centred("Contoh dari lingkungan uji coba SatuWarga. Bukan surat resmi.", Face.strong(9));
    }
  }

  private static ByteMatrix qr(String address) {
    try {
      return Encoder.encode(
              address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalStateException("no QR code holds " + address.length() + " letters", tooLong);
    }
  }
}
