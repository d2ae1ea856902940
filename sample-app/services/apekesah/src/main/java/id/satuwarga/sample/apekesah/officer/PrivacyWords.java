package id.satuwarga.sample.apekesah.officer;

import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** What the city does with what citizens tell it, in words. */
final class PrivacyWords {
  static final Text HEADING = Text.of("Data Anda di Apekesah", "Your data in Apekesah");
  static final List<Text> PARAGRAPHS =
      List.of(
          Text.of(
              "Kami menyimpan nama yang Anda setujui untuk dibagikan, isi pengaduan, tempat dan"
                  + " fotonya. Kami mengenal Anda dengan nama samaran yang hanya berlaku di sini,"
                  + " bukan dengan NIK.",
              "We keep the name you agreed to share, your complaint, its place and its photo. We"
                  + " know you by a pseudonym that is good here only, not by your NIK."),
          Text.of(
              "Hanya petugas meja pengaduan dan unit yang menanganinya yang membacanya, untuk"
                  + " menjawab Anda. Kami menyimpannya sampai Anda memintanya dihapus.",
              "Only the officers of the complaint desk and the unit that handles it read it, to"
                  + " answer you. We keep it until you ask us to delete it."),
          Text.of(
              "Ingin semuanya dihapus? Sebutkan nomor salah satu pengaduan Anda kepada meja"
                  + " pengaduan. Pengaduan, riwayat, foto dan pemberitahuannya lalu dihapus dari"
                  + " catatan kami.",
              "Do you want it all deleted? Name the number of one of your complaints to the"
                  + " complaint desk. Your complaints, their history, photos and notices are then"
                  + " deleted from our records."));

  private PrivacyWords() {}
}
