package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;

/** Where many citizens live and what language they read; nothing else of them. */
public final class Residents {
  private final ResidentRepository residents;

  @Inject
  Residents(ResidentRepository residents) {
    this.residents = residents;
  }

  /** A citizen of a territory. */
  public record Resident(CitizenId citizen, RegionCode home, Language language) {
    public Place place() {
      return new Place(home.value(), citizen);
    }
  }

  /**
   * Behind whom one goes on, in the order of homes and then of citizens.
   *
   * @param home a code, or what comes behind all codes of a territory
   */
  public record Place(String home, CitizenId citizen) {
    private static final CitizenId NOBODY = new CitizenId(new UUID(0, 0));
    public static final Place START = new Place("", NOBODY);

    public static Place endOf(RegionCode territory) {
      return new Place(territory.value() + ResidentRepository.BEHIND, NOBODY);
    }

    /** Whether anybody of the territory comes behind. */
    public boolean isBeforeEndOf(RegionCode territory) {
      return home.compareTo(endOf(territory).home()) < 0;
    }
  }

  /** Of those who have said so. */
  public Future<Map<CitizenId, RegionCode>> homesOf(SqlClient db, Collection<CitizenId> citizens) {
    return residents.homes(db, citizens);
  }

  /** Where these live and what they read, by their ids; who has not said where is left out. */
  public Future<List<Resident>> of(SqlClient db, Collection<CitizenId> citizens) {
    return residents.of(db, citizens);
  }

  /** The next who live in this one of the filter's territories and are meant by it. */
  public Future<List<Resident>> after(
      SqlClient db, RegionCode territory, CitizenFilter filter, Place place, int limit) {
    return residents.after(db, territory, filter, place, limit);
  }
}
