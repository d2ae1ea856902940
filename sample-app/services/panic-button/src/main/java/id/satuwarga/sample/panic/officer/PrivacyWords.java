package id.satuwarga.sample.panic.officer;

import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** What the police do with what callers tell them, in words. */
final class PrivacyWords {
  static final Text HEADING = Text.of("Data Anda di Panic Button", "Your data in the Panic Button");
  static final List<Text> PARAGRAPHS =
      List.of(
          Text.of(
              "Bila Anda menekan tombol dua kali, kami menyimpan nama dan nomor telepon yang Anda"
                  + " setujui untuk dibagikan, tempat Anda, waktunya, dan apa yang dilakukan"
                  + " petugas. Kami mengenal Anda dengan nama samaran yang hanya berlaku di sini,"
                  + " bukan dengan NIK.",
              "When you press twice, we keep the name and phone number you agreed to share, where"
                  + " you are, when it was, and what officers did. We know you by a pseudonym that"
                  + " is good here only, not by your NIK."),
          Text.of(
              "Gunanya agar petugas jaga datang atau menelepon Anda. Hanya petugas jaga yang"
                  + " membacanya.",
              "It is for the officers on duty to come or to call you. They alone read it."),
          Text.of(
              "Catatan alarm adalah bukti: setiap langkah ditulis sekali dan tidak diubah, alarm"
                  + " palsu pun dicatat. Layanan contoh ini belum mempunyai batas waktu"
                  + " penyimpanan.",
              "The record of an alarm is evidence: every step is written once and not changed,"
                  + " false alarms included. This sample service has no limit yet on how long it"
                  + " keeps it."),
          Text.of(
              "Ada pertanyaan? Telepon 110 atau datang ke kantor polisi yang menjalankan layanan"
                  + " ini.",
              "Questions? Call 110 or come to the police station that runs this service."));

  private PrivacyWords() {}
}
