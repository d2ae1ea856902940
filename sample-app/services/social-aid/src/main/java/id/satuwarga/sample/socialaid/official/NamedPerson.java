package id.satuwarga.sample.socialaid.official;

/** A person on a named list; the NIK is masked already. */
public record NamedPerson(String name, String maskedNik, int decile) {
  /** Names nobody. */
  @Override
  public String toString() {
    return "Person";
  }
}
