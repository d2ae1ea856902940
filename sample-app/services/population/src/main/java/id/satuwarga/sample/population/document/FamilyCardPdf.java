package id.satuwarga.sample.population.document;

import id.satuwarga.sample.population.register.FamilyCard;
import id.satuwarga.sample.population.register.Resident;
import id.satuwarga.sdk.miniapp.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A family card on paper. NIKs stay masked: a file outlives the moment it was asked for. */
final class FamilyCardPdf {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final int LEFT = 50;
  private static final int WIDTH = 495;
  private static final int ROW = 18;

  private FamilyCardPdf() {}

  static byte[] of(FamilyCard card, LocalDate today) {
    return PdfPage.drawn(page -> draw(page, card, today));
  }

  private static void draw(PdfPage page, FamilyCard card, LocalDate today) throws IOException {
    page.bold(LEFT, 780, 16, "SALINAN KARTU KELUARGA")
        .words(LEFT, 760, 10, "Dinas Kependudukan dan Pencatatan Sipil Kota Batam (data fiktif)")
        .line(LEFT, 750, WIDTH)
        .words(LEFT, 730, 10, "Nomor KK: " + card.maskedNumber())
        .words(LEFT, 714, 10, "Kepala keluarga: " + card.head().name())
        .words(LEFT, 698, 10, "Alamat: " + card.address())
        .words(LEFT, 682, 10, "Kelurahan/Kecamatan: " + card.regionName())
        .words(LEFT, 666, 10, "Diterbitkan: " + DAY.format(card.issuedOn()))
        .line(LEFT, 652, WIDTH)
        .bold(LEFT, 638, 9, "Nama")
        .bold(215, 638, 9, "NIK")
        .bold(325, 638, 9, "Hubungan")
        .bold(415, 638, 9, "Tempat, tanggal lahir");
    int y = 638;
    for (Resident one : card.members()) {
      y -= ROW;
      page.words(LEFT, y, 9, one.name())
          .words(215, y, 9, one.maskedNik())
          .words(325, y, 9, one.relation().label().in(Language.INDONESIAN))
          .words(415, y, 9, one.birthPlace() + ", " + DAY.format(one.birthDate()));
    }
    page.line(LEFT, y - 10, WIDTH)
        .words(LEFT, y - 26, 8, "Salinan untuk keperluan sendiri, diunduh " + DAY.format(today))
        .words(LEFT, y - 38, 8, "NIK disamarkan. Bukan pengganti kartu keluarga asli.");
  }
}
