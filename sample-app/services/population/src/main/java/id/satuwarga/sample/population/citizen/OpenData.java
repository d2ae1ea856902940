package id.satuwarga.sample.population.citizen;

import id.satuwarga.sample.population.register.FamilyCard;
import id.satuwarga.sample.population.register.Register;
import id.satuwarga.sample.population.register.Resident;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import java.util.Map;

/**
 * What other OPDs are told of a citizen. The gateway has asked the citizen or checked the legal
 * basis before, and keeps to the fields that were asked for.
 */
final class OpenData {
  private final Register register;

  OpenData(Register register) {
    this.register = register;
  }

  Map<String, String> read(DataRequest request, Context context) {
    Resident resident = register.find(context.subject()).orElseThrow(OpenData::unknown);
    FamilyCard card = register.card(resident.familyCard());
    return switch (request.source()) {
      case "ktp" ->
          Map.of(
              "name", resident.name(),
              "address", card.address(),
              "region_name", card.regionName(),
              "masked_nik", resident.maskedNik(),
              "ktp_status", resident.ktpStatus().label().in(request.language()));
      case "kartu-keluarga" ->
          Map.of("kk_number", card.number(), "members", Integer.toString(card.members().size()));
      default -> throw new IllegalArgumentException("no such source: " + request.source());
    };
  }

  private static Refusal unknown() {
    return new Refusal(
        Text.of("Belum dikenal di register", "Not known in the register yet"),
        Text.of(
            "Buka layanan Kependudukan satu kali, lalu coba lagi.",
            "Open the population service once, then try again."));
  }
}
