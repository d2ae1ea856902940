package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.NoticePreference;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What the citizen wants to be told of. */
@Singleton
public final class PreferencesModel {
  private final Server server;
  private final SessionModel session;
  private final Changes changes = new Changes();
  private List<NoticePreference> all = Collections.emptyList();
  private List<LocalTime> quiet = Collections.emptyList();
  private @Nullable ApiException problem;
  private boolean loading;

  @Inject
  public PreferencesModel(Server server, SessionModel session) {
    this.server = server;
    this.session = session;
    session.changes().watch(this::forgetWhoLeft);
  }

  public Changes changes() {
    return changes;
  }

  /** By sender and kind. */
  public List<NoticePreference> all() {
    return all;
  }

  /** From when until when the phone is quiet; empty as long as that is not known. */
  public List<LocalTime> quiet() {
    return quiet;
  }

  public boolean isLoading() {
    return loading;
  }

  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  public void load() {
    loading = true;
    problem = null;
    changes.tell();
    server.ask(
        server.app().noticePreferences(), session.own(this::are), session.ownTrouble(this::failed));
    server.ask(
        server.app().quietHours(), session.own(this::quietAre), session.ownTrouble(this::failed));
  }

  /** Two equal times are never. */
  public void keepQuiet(LocalTime from, LocalTime until) {
    server.ask(
        server.app().quietHours(from, until),
        session.own(this::quietAre),
        session.ownTrouble(this::failed));
  }

  /** Counts at once; what the server did not take stands as it was. */
  public void choose(NoticePreference wish, boolean onPhone, boolean inInbox) {
    server.ask(
        wish.choose(onPhone, inInbox), session.own(this::are), session.ownTrouble(this::failed));
  }

  private void are(List<NoticePreference> wishes) {
    loading = false;
    problem = null;
    all = wishes;
    changes.tell();
  }

  private void quietAre(List<LocalTime> hours) {
    quiet = hours;
    changes.tell();
  }

  private void failed(ApiException failure) {
    loading = false;
    problem = failure;
    changes.tell();
  }

  private void forgetWhoLeft() {
    if (!session.isSignedIn()) {
      loading = false;
      all = Collections.emptyList();
      quiet = Collections.emptyList();
    }
  }
}
