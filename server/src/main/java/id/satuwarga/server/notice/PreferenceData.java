package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.Comparator;
import java.util.List;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What a citizen has chosen, in their export; it goes with the citizen's own row. */
final class PreferenceData implements CitizenDataHolder {
  private final Preferences preferences;

  @Inject
  PreferenceData(Preferences preferences) {
    this.preferences = preferences;
  }

  private record Choice(String opd, String category, boolean push, boolean inbox) {}

  private record Section(@Nullable QuietHours quietHours, List<Choice> choices) {}

  @Override
  public String section() {
    return "notice_preferences";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return preferences.of(db, citizen).map(PreferenceData::section);
  }

  private static Section section(NoticeChoices choices) {
    return new Section(
        choices.quiet().orElse(null),
        choices.said().entrySet().stream()
            .map(
                said ->
                    new Choice(
                        said.getKey().opd(),
                        said.getKey().category(),
                        said.getValue().push(),
                        said.getValue().inbox()))
            .sorted(Comparator.comparing(Choice::opd).thenComparing(Choice::category))
            .toList());
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return Future.succeededFuture();
  }
}
