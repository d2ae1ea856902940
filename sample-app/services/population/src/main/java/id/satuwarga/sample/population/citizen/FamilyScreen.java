package id.satuwarga.sample.population.citizen;

import id.satuwarga.sample.population.register.FamilyCard;
import id.satuwarga.sample.population.register.Resident;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Table;

/** The family card on a Screen, every NIK masked. */
final class FamilyScreen {
  private FamilyScreen() {}

  static Screen of(FamilyCard card, Context context) {
    return body(
            Screen.titled(context.say("Kartu keluarga", "Family card")).at("/family"),
            card,
            context)
        .openPage("/documents", context.say("Unduh salinan", "Download a copy"))
        .openPage("/", context.say("Kembali", "Back"));
  }

  static Screen body(Screen screen, FamilyCard card, Context context) {
    Table table =
        Table.of(
            context.say("Nama", "Name"),
            "NIK",
            context.say("Hubungan", "Relation"),
            context.say("Lahir", "Born"),
            "KTP");
    for (Resident one : card.members()) {
      table =
          table.row(
              one.name(),
              one.maskedNik(),
              context.say(one.relation().label()),
              one.birthPlace() + ", " + context.day(one.birthDate()),
              context.say(one.ktpStatus().label()));
    }
    return screen
        .facts(
            Fact.of(context.say("Nomor KK", "Card number"), card.maskedNumber()),
            Fact.of(context.say("Kepala keluarga", "Head of the family"), card.head().name()),
            Fact.of(context.say("Alamat", "Address"), card.wholeAddress()),
            Fact.of(context.say("Diterbitkan", "Issued"), context.day(card.issuedOn())))
        .heading(context.say("Anggota keluarga", "Members of the family"))
        .table(table);
  }
}
