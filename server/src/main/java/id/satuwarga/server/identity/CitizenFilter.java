package id.satuwarga.server.identity;

import id.satuwarga.server.region.RegionCode;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;

/**
 * Which citizens are meant: all who live in one of the territories and in none of those left out.
 *
 * @param within territories of which none lies in another
 */
public record CitizenFilter(List<RegionCode> within, List<RegionCode> without) {
  /**
   * The rows of {@code citizen c} that are meant, each once, to stand behind {@code FROM}; {@code
   * t.code} is the territory through which. Its parameters are the first {@link #PARAMETERS} of the
   * statement, as {@link #tuple} has them; a statement's own come after them.
   */
  public static final String ROWS =
      """
      unnest($1::text[]) AS t(code)
      JOIN citizen c
        ON c.home_region COLLATE "C" >= t.code AND c.home_region COLLATE "C" < t.code || '/'
        AND NOT EXISTS (
          SELECT FROM unnest($2::text[]) AS x(code)
          WHERE c.home_region = x.code OR starts_with(c.home_region, x.code || '.'))
      """;

  /** How many parameters {@link #ROWS} takes. */
  public static final int PARAMETERS = 2;

  public CitizenFilter {
    within = List.copyOf(within);
    without = List.copyOf(without);
  }

  /** What {@link #ROWS} asks for; a statement adds its own. */
  public Tuple tuple() {
    return Tuple.tuple().addArrayOfString(texts(within)).addArrayOfString(texts(without));
  }

  private static String[] texts(Collection<RegionCode> codes) {
    return codes.stream().map(RegionCode::value).toArray(String[]::new);
  }
}
