package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenFacts;
import id.satuwarga.server.identity.CitizenFilter;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is meant: everybody who lives in one of the territories and in none of the exclusions, and is
 * what the narrowing asks for. Nobody is written down, each reader is judged when they read, unless
 * the narrowing names a list.
 */
public record Audience(
    List<RegionCode> territories, List<RegionCode> exclusions, Narrowing narrowing) {
  private static final int[] LENGTHS = {2, 5, 8, 13};

  public Audience {
    territories = List.copyOf(territories);
    exclusions = List.copyOf(exclusions);
  }

  /** What lies inside another adds nothing, and what lies outside of all takes nothing away. */
  static Audience of(
      List<RegionCode> territories, List<RegionCode> exclusions, Narrowing narrowing) {
    List<RegionCode> widest = widest(territories);
    return new Audience(
        widest,
        widest(exclusions).stream()
            .filter(
                left ->
                    widest.stream().anyMatch(whole -> left.isWithin(whole) || whole.isWithin(left)))
            .toList(),
        narrowing);
  }

  private static List<RegionCode> widest(List<RegionCode> codes) {
    return codes.stream()
        .distinct()
        .filter(
            code -> codes.stream().noneMatch(other -> !other.equals(code) && code.isWithin(other)))
        .sorted()
        .toList();
  }

  /** The territory through which who lives there is meant, if they are. */
  public Optional<RegionCode> through(RegionCode home) {
    return exclusions.stream().anyMatch(home::isWithin)
        ? Optional.empty()
        : territories.stream().filter(home::isWithin).findFirst();
  }

  /** The same as a condition on citizens, by how old they are at that moment. */
  public CitizenFilter filter(Instant now) {
    return new CitizenFilter(
        territories,
        exclusions,
        narrowing.on(now.atZone(RegionZone.WIB.zone()).toLocalDate()),
        Optional.ofNullable(narrowing.listId()));
  }

  /**
   * Whether it is named people: then a row of theirs says that they are meant, and nothing else.
   */
  public boolean isListed() {
    return narrowing.listId() != null;
  }

  /** Whether it is everybody who lives there. */
  public boolean asksOnlyWhere() {
    return narrowing.isNone();
  }

  boolean reaches(CitizenFacts facts, Instant now) {
    return !isListed() && filter(now).admits(facts);
  }

  /** Whether somebody may be in both, by where they live. */
  boolean meets(Audience other) {
    return territories.stream()
        .anyMatch(here -> other.territories.stream().anyMatch(there -> meet(other, here, there)));
  }

  private boolean meet(Audience other, RegionCode here, RegionCode there) {
    RegionCode common = here.isWithin(there) ? here : there;
    return (here.isWithin(there) || there.isWithin(here))
        && exclusions.stream().noneMatch(common::isWithin)
        && other.exclusions.stream().noneMatch(common::isWithin);
  }

  /** How long the codes are that a report counts by: one level below the widest territory. */
  int reportLength() {
    int shortest = territories.stream().mapToInt(code -> code.value().length()).min().orElseThrow();
    for (int length : LENGTHS) {
      if (length > shortest) {
        return length;
      }
    }
    return shortest;
  }
}
