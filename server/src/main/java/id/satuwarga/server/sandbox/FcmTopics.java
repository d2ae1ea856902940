package id.satuwarga.server.sandbox;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.sqlclient.Tuple;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;

/**
 * The stand-in's topics, asked for as Google's client asks. They stand in the database, so that
 * they outlive a process and all processes of a sandbox share them.
 */
final class FcmTopics {
  private static final Pattern PATH =
      Pattern.compile(
          "/v1/projects/"
              + FcmAccount.PROJECT
              + "/registrations/([^/]+)/topicSubscriptions(?:/([^/]+))?");
  private static final String JOIN =
      "INSERT INTO sandbox_topic (topic, token) VALUES ($1, $2) ON CONFLICT DO NOTHING";
  private static final String LEAVE = "DELETE FROM sandbox_topic WHERE topic = $1 AND token = $2";
  private static final String MEMBERS =
      "SELECT token FROM sandbox_topic WHERE topic = $1 ORDER BY token";
  private final Database database;

  @Inject
  FcmTopics(Database database) {
    this.database = database;
  }

  /** That a token is to join a topic or to leave it. */
  record Change(String token, String topic, boolean joins) {
    @Override
    public String toString() {
      return "Change[" + topic + "]";
    }
  }

  /** The change that is asked for, if it is one. */
  static Optional<Change> asked(HttpServerRequest request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    boolean joins = request.method().equals(HttpMethod.POST);
    String topic = joins ? request.getParam("topic_name") : path.group(2);
    return topic == null
        ? Optional.empty()
        : Optional.of(new Change(decoded(path.group(1)), decoded(topic), joins));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  Future<Void> take(Change change) {
    return database
        .reads()
        .preparedQuery(change.joins() ? JOIN : LEAVE)
        .execute(Tuple.of(change.topic(), change.token()))
        .mapEmpty();
  }

  /** The tokens that a message to the topic reaches. */
  Future<List<String>> members(String topic) {
    return database
        .reads()
        .preparedQuery(MEMBERS)
        .execute(Tuple.of(topic))
        .map(rows -> rows.stream().map(row -> row.getString(0)).toList());
  }
}
