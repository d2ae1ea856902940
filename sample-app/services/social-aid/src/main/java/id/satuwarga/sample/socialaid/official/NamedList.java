package id.satuwarga.sample.socialaid.official;

import java.util.List;

/**
 * A list that was opened.
 *
 * @param people those whose names are shown, by name
 * @param all how many there are
 */
public record NamedList(List<NamedPerson> people, int all) {
  public NamedList {
    people = List.copyOf(people);
  }

  /** Whether everybody is shown. */
  public boolean isWhole() {
    return people.size() == all;
  }
}
