package id.satuwarga.sample.vehicle.citizen;

/** Where the population register is asked. The one app asks it, and tells the citizen who read. */
public interface Owners {
  /** Number of the citizen's family card. */
  String familyCard(String subject) throws OwnersUnavailable;

  /** The citizen's name and address. */
  Owner owner(String subject) throws OwnersUnavailable;
}
