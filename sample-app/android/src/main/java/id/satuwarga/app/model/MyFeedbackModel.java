package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Feedback;
import id.satuwarga.sdk.client.UnauthorisedException;
import id.satuwarga.sdk.client.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What the citizen said of services, and what the agencies made of it. */
@Singleton
public final class MyFeedbackModel {
  private static final String COPY = "my-feedback";
  private final Server server;
  private final SessionModel session;
  private final Copies copies;
  private final Changes changes = new Changes();
  private List<Feedback> said = Collections.emptyList();
  private @Nullable ApiException problem;
  private @Nullable Duration age;
  private boolean loading;
  private int question;

  @Inject
  public MyFeedbackModel(Server server, SessionModel session, Copies copies) {
    this.server = server;
    this.session = session;
    this.copies = copies;
    session.changes().watch(this::forgetWhoLeft);
  }

  public Changes changes() {
    return changes;
  }

  /** The newest first. */
  public List<Feedback> said() {
    return said;
  }

  public boolean isLoading() {
    return loading;
  }

  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  /** How old all this is, while the server is not reached. */
  public Optional<Duration> age() {
    return Optional.ofNullable(age);
  }

  /** All anew; what was there stays until it is answered. */
  public void load() {
    if (!session.isSignedIn()) {
      return;
    }
    int asked = ++question;
    loading = true;
    problem = null;
    changes.tell();
    server.askAll(
        () -> server.app().feedback(),
        session.own(
            all -> {
              if (asked == question) {
                came(all);
              }
            }),
        failure -> {
          if (asked == question) {
            failed(asked, failure);
          }
        });
  }

  private void came(List<Feedback> all) {
    loading = false;
    age = null;
    said = new ArrayList<>(all);
    copies.keepOwn(COPY, Copies.list(all, Feedback::json));
    changes.tell();
  }

  private void failed(int asked, ApiException failure) {
    loading = false;
    problem = failure;
    if (failure instanceof UnauthorisedException) {
      session.ended();
    } else if (failure instanceof UnavailableException) {
      copies.find(COPY, (copy, old) -> stays(asked, copy, old));
    }
    changes.tell();
  }

  private void stays(int asked, String copy, Duration old) {
    if (asked == question && !loading && session.isSignedIn()) {
      said = Copies.list(copy, Feedback::parse);
      age = old;
      changes.tell();
    }
  }

  private void forgetWhoLeft() {
    if (!session.isSignedIn()) {
      question++;
      loading = false;
      age = null;
      problem = null;
      said = Collections.emptyList();
      changes.tell();
    }
  }
}
