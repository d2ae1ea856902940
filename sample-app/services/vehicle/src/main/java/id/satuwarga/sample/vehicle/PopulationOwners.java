package id.satuwarga.sample.vehicle;

import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.vehicle.citizen.Owner;
import id.satuwarga.sample.vehicle.citizen.Owners;
import id.satuwarga.sample.vehicle.citizen.OwnersUnavailable;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.SatuWarga;
import java.util.List;
import java.util.Map;

/**
 * Asks the population register through the one app, which checks consent or law, names the citizen
 * to the register in its own way, and writes the look down for the citizen.
 */
final class PopulationOwners implements Owners {
  private static final String KTP = "id.batam.kependudukan/ktp";
  private static final String FAMILY_CARD = "id.batam.kependudukan/kartu-keluarga";

  private final SatuWarga satuWarga;
  private final String appId;

  PopulationOwners(SatuWarga satuWarga, String appId) {
    this.satuWarga = satuWarga;
    this.appId = appId;
  }

  @Override
  public String familyCard(String subject) throws OwnersUnavailable {
    return read(subject, FAMILY_CARD, List.of("kk_number")).getOrDefault("kk_number", "");
  }

  @Override
  public Owner owner(String subject) throws OwnersUnavailable {
    Map<String, String> ktp =
        read(subject, KTP, List.of("name", "address", "region_name", "masked_nik", "ktp_status"));
    return new Owner(
        ktp.getOrDefault("name", ""),
        ktp.getOrDefault("address", ""),
        ktp.getOrDefault("region_name", ""),
        ktp.getOrDefault("masked_nik", ""),
        ktp.getOrDefault("ktp_status", ""));
  }

  private Map<String, String> read(String subject, String source, List<String> fields)
      throws OwnersUnavailable {
    try {
      return Ground.whileACitizenWaits(satuWarga.readData(appId, subject, source, fields))
          .execute();
    } catch (ApiException e) {
      throw new OwnersUnavailable(
          switch (e.code()) {
            case "consent-required" -> OwnersUnavailable.Why.CONSENT;
            case "service-refused", "recipient-unknown" -> OwnersUnavailable.Why.UNKNOWN;
            default -> OwnersUnavailable.Why.DOWN;
          },
          e);
    }
  }
}
