package id.satuwarga.sdk.android;

import android.os.Handler;
import android.os.Looper;
import id.satuwarga.sdk.android.internal.Worker;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Runs the mini-apps that are compiled into the app: off the main thread, each before a deadline,
 * each with what it may know of the citizen and nothing of the others. One for the whole app.
 */
public final class MiniAppHost implements AutoCloseable {
  private static final Duration USUAL_DEADLINE = Duration.ofSeconds(10);

  private final Map<String, MiniApp> miniApps;
  private final Map<String, Worker> workers = new ConcurrentHashMap<>();
  private final ScheduledExecutorService alarm;
  private final Executor main;
  private final Citizen citizen;
  private final CitizenStorage storage;
  private final Clock clock;
  private final Duration deadline;

  private MiniAppHost(Builder built) {
    this.miniApps = built.miniApps;
    this.citizen = Objects.requireNonNull(built.citizen, "citizen");
    this.storage = built.storage;
    this.clock = built.clock;
    this.deadline = built.deadline;
    Handler handler = new Handler(Looper.getMainLooper());
    this.main = handler::post;
    this.alarm =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "mini-app-deadline");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * A host of these mini-apps, as Dagger collects them.
   *
   * @throws IllegalArgumentException when one stands under an id that its manifest does not say
   */
  public static Builder of(Map<String, MiniApp> embedded) {
    return new Builder(embedded);
  }

  /** The manifests of all mini-apps, by id. */
  public List<Manifest> manifests() {
    List<Manifest> manifests = new ArrayList<>();
    for (MiniApp miniApp : miniApps.values()) {
      manifests.add(miniApp.manifest());
    }
    return Collections.unmodifiableList(manifests);
  }

  /** A citizen's stay in this mini-app, if it is one of those here. */
  public Optional<Stay> enter(String appId) {
    return Optional.ofNullable(miniApps.get(appId)).map(miniApp -> new Stay(this, miniApp));
  }

  /** Who uses the app. */
  public Citizen citizen() {
    return citizen;
  }

  @Override
  public void close() {
    alarm.shutdownNow();
    workers.values().forEach(Worker::close);
  }

  <T> void run(String appId, Callable<T> work, Worker.Outcome<T> outcome) {
    workers
        .computeIfAbsent(appId, id -> new Worker("mini-app " + id, alarm, main))
        .run(work, deadline, outcome);
  }

  CitizenStorage storage() {
    return storage;
  }

  Clock clock() {
    return clock;
  }

  /** Puts a host together. */
  public static final class Builder {
    private final Map<String, MiniApp> miniApps = new LinkedHashMap<>();
    private @Nullable Citizen citizen;
    private CitizenStorage storage = CitizenStorage.inMemory();
    private Clock clock = Clock.systemUTC();
    private Duration deadline = USUAL_DEADLINE;

    private Builder(Map<String, MiniApp> embedded) {
      embedded.forEach(
          (appId, miniApp) -> {
            String own = miniApp.manifest().appId();
            if (!own.equals(appId)) {
              throw new IllegalArgumentException(
                  "the mini-app embedded as " + appId + " has a manifest that says " + own);
            }
            miniApps.put(appId, miniApp);
          });
    }

    /** Who uses the app; needed. */
    public Builder citizen(Citizen asked) {
      this.citizen = asked;
      return this;
    }

    /** Where mini-apps keep texts with the citizen: in memory when nothing is said. */
    public Builder storage(CitizenStorage kept) {
      this.storage = kept;
      return this;
    }

    /** The clock mini-apps see: the system's when nothing is said. */
    public Builder clock(Clock used) {
      this.clock = used;
      return this;
    }

    /** How long a mini-app may take for one answer: 10 seconds when nothing is said. */
    public Builder deadline(Duration most) {
      this.deadline = most;
      return this;
    }

    /** The host. */
    public MiniAppHost build() {
      return new MiniAppHost(this);
    }
  }
}
