package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Finds what is in the register already, by the words that a text and an app share. */
public final class KnownApps {
  private static final int SHORTEST = 4;
  private static final int MOST_WORDS = 40;
  private static final int CANDIDATES = 200;
  private static final Set<String> COMMON =
      Set.of(
          "aplikasi",
          "sistem",
          "informasi",
          "layanan",
          "untuk",
          "dengan",
          "yang",
          "dari",
          "pada",
          "dalam",
          "warga",
          "masyarakat",
          "kota",
          "kabupaten",
          "dinas",
          "daerah",
          "online",
          "elektronik",
          "melalui",
          "secara",
          "oleh",
          "atau",
          "adalah",
          "bagi",
          "agar",
          "dapat",
          "tidak",
          "sebagai",
          "kepada",
          "application",
          "system",
          "service",
          "with",
          "that");
  private static final String ALIKE =
      """
      SELECT id, opd_code, facts ->> 'name' AS name, facts ->> 'status' AS status,
        ARRAY(SELECT w FROM unnest($1::text[]) w WHERE words @@ CAST('''' || w || '''' AS tsquery))
          AS shared
      FROM inventory_app
      WHERE words @@ CAST($2::text AS tsquery) AND facts ->> 'status' <> 'obsolete'
      ORDER BY ts_rank(words, CAST($2::text AS tsquery)) DESC, id LIMIT $3
      """;

  @Inject
  KnownApps() {}

  /** Those that share most with the text; at least two words, or one if the text has no more. */
  public Future<List<KnownApp>> alike(SqlClient db, String text, int limit) {
    List<String> words =
        PlainWords.of(text).stream()
            .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word))
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    if (words.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    int least = Math.min(2, words.size());
    String any = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
    return db.preparedQuery(ALIKE)
        .mapping(KnownApps::toApp)
        .execute(Tuple.of(words.toArray(String[]::new), any, CANDIDATES))
        .map(
            rows ->
                rows.stream()
                    .filter(app -> app.shared().size() >= least)
                    .sorted(Comparator.comparing((KnownApp app) -> app.shared().size()).reversed())
                    .limit(limit)
                    .toList());
  }

  private static KnownApp toApp(Row row) {
    return new KnownApp(
        row.getUUID("id"),
        row.getString("name"),
        OpdCode.parse(row.getString("opd_code")),
        row.getString("status"),
        Stream.of(row.getArrayOfStrings("shared")).toList());
  }
}
