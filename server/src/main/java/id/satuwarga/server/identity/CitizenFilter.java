package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which citizens are meant: all who live in one of the territories and in none of those left out,
 * and have all the traits. The one place where that becomes a condition in SQL, and where it is
 * asked of a citizen at hand; whoever looks for citizens, or for what is theirs, joins {@link
 * #ROWS}.
 *
 * @param within territories of which none lies in another
 * @param list only who stands on it; empty asks for nothing
 */
public record CitizenFilter(
    List<RegionCode> within, List<RegionCode> without, CitizenTraits traits, Optional<UUID> list) {
  private static final String NOT_LEFT_OUT =
      """
      AND NOT EXISTS (
        SELECT FROM unnest($2::text[]) AS x(code)
        WHERE c.home_region = x.code OR starts_with(c.home_region, x.code || '.'))
      """;

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
      """
          + NOT_LEFT_OUT
          + traits(3);

  /**
   * The same for those of them who stand on the filter's list, found by the list: its id is the
   * parameter behind {@link #PARAMETERS}, and a statement's own come after that.
   */
  public static final String LISTED_ROWS =
      """
      citizen_list named
      JOIN citizen c ON c.id = named.citizen_id AND named.list_id = $7
      JOIN unnest($1::text[]) AS t(code)
        ON (c.home_region = t.code OR starts_with(c.home_region, t.code || '.'))
      """
          + NOT_LEFT_OUT
          + traits(3);

  /**
   * How many they are where nothing but territory and language is asked ({@link #isOfCensus}): rows
   * of {@code c} with a number of {@code citizens}, of which some take others back. Takes the same
   * parameters as {@link #ROWS}.
   */
  static final String CENSUS_ROWS =
      """
      unnest($1::text[]) AS t(code)
      JOIN (
        SELECT home_region, language, citizens FROM citizen_census
        UNION ALL
        SELECT home_region, language, citizens FROM citizen_census_change) c
        ON c.home_region >= t.code AND c.home_region < t.code || '/'
      """
          + NOT_LEFT_OUT
          + """
        AND $3::date IS NULL AND $4::date IS NULL AND cardinality($6::text[]) = 0
        AND ($5::text IS NULL OR c.language = $5)
      """;

  /** How many parameters {@link #ROWS} takes. */
  public static final int PARAMETERS = 6;

  /** The traits as a condition, by four parameters from this number on. */
  static String traits(int first) {
    return """
        AND ($%1$d::date IS NULL OR c.birth_date > $%1$d)
        AND ($%2$d::date IS NULL OR c.birth_date <= $%2$d)
        AND ($%3$d::text IS NULL OR c.language = $%3$d)
        AND (cardinality($%4$d::text[]) = 0 OR EXISTS (
          SELECT FROM citizen_app a WHERE a.citizen_id = c.id AND a.app_id = ANY ($%4$d)))
        """
        .formatted(first, first + 1, first + 2, first + 3);
  }

  public CitizenFilter {
    within = List.copyOf(within);
    without = List.copyOf(without);
  }

  /** {@link #ROWS}, or those on the list. */
  String rows() {
    return list.isEmpty() ? ROWS : LISTED_ROWS;
  }

  /** Whether nothing is asked but where they live and what language they chose. */
  boolean isOfCensus() {
    return list.isEmpty()
        && traits.bornAfter().isEmpty()
        && traits.bornUpTo().isEmpty()
        && traits.apps().isEmpty();
  }

  /** The number of a statement's first own parameter. */
  int next() {
    return list.isEmpty() ? PARAMETERS + 1 : PARAMETERS + 2;
  }

  /** What the rows ask for; a statement adds its own. */
  public Tuple tuple() {
    Tuple asked =
        withTraits(Tuple.tuple().addArrayOfString(texts(within)).addArrayOfString(texts(without)));
    list.ifPresent(asked::addUUID);
    return asked;
  }

  Tuple withTraits(Tuple tuple) {
    return tuple
        .addLocalDate(traits.bornAfter().orElse(null))
        .addLocalDate(traits.bornUpTo().orElse(null))
        .addString(traits.language().map(Language::tag).orElse(null))
        .addArrayOfString(traits.apps().toArray(String[]::new));
  }

  /** Whether the citizen at hand is meant, list or no list. */
  public boolean admits(CitizenFacts facts) {
    return facts
        .home()
        .filter(home -> within.stream().anyMatch(home::isWithin))
        .filter(home -> without.stream().noneMatch(home::isWithin))
        .filter(home -> traits.admit(facts))
        .isPresent();
  }

  private static String[] texts(Collection<RegionCode> codes) {
    return codes.stream().map(RegionCode::value).toArray(String[]::new);
  }
}
