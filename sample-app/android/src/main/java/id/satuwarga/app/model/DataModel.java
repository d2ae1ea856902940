package id.satuwarga.app.model;

import id.satuwarga.sdk.client.AccessEntry;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Consent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Who looked at the citizen's data, and what the citizen agreed to. */
@Singleton
public final class DataModel {
  private final Server server;
  private final SessionModel session;
  private final Changes changes = new Changes();
  private List<AccessEntry> looks = Collections.emptyList();
  private List<Consent> consents = Collections.emptyList();
  private @Nullable ApiException problem;
  private int loading;

  @Inject
  public DataModel(Server server, SessionModel session) {
    this.server = server;
    this.session = session;
    session.changes().watch(this::forgetWhoLeft);
  }

  public Changes changes() {
    return changes;
  }

  /** The newest first. */
  public List<AccessEntry> looks() {
    return looks;
  }

  /** What is in force. */
  public List<Consent> consents() {
    return consents;
  }

  public boolean isLoading() {
    return loading > 0;
  }

  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Both lists anew. */
  public void load() {
    if (!session.isSignedIn()) {
      forgetWhoLeft();
      changes.tell();
      return;
    }
    loading = 2;
    problem = null;
    changes.tell();
    server.ask(
        server.app().accessLog(),
        session.own(
            page -> {
              looks = new ArrayList<>(page.items());
              came();
            }),
        session.ownTrouble(this::failed));
    server.ask(
        server.app().services().consents(),
        session.own(
            granted -> {
              consents = granted;
              came();
            }),
        session.ownTrouble(this::failed));
  }

  /** From the next call on the service sees nothing more. */
  public void withdraw(Consent consent) {
    server.ask(consent.withdraw(), done -> load(), session.ownTrouble(this::failed));
  }

  private void came() {
    loading--;
    changes.tell();
  }

  private void failed(ApiException failure) {
    loading = 0;
    problem = failure;
    changes.tell();
  }

  private void forgetWhoLeft() {
    if (!session.isSignedIn()) {
      loading = 0;
      looks = Collections.emptyList();
      consents = Collections.emptyList();
    }
  }
}
