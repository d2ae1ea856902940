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

/**
 * Runs the mini-apps that are compiled into the app: off the main thread, each before a deadline,
 * each with what it may know of the citizen and nothing of the others. One for the whole app.
 *
 * <pre>{@code
 * MiniAppHost host = MiniAppHost.of(component.miniApps(), citizen).storage(shelves);
 * }</pre>
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

  private MiniAppHost(
      Map<String, MiniApp> miniApps,
      Citizen citizen,
      CitizenStorage storage,
      Clock clock,
      Duration deadline) {
    this.miniApps = miniApps;
    this.citizen = Objects.requireNonNull(citizen, "citizen");
    this.storage = Objects.requireNonNull(storage, "storage");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.deadline = Objects.requireNonNull(deadline, "deadline");
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
   * A host of these mini-apps, as Dagger collects them, for who uses the app. What they keep is
   * forgotten when the app ends, and each answer may take 10 seconds, unless it is told otherwise.
   *
   * @throws IllegalArgumentException when one stands under an id that its manifest does not say
   */
  public static MiniAppHost of(Map<String, MiniApp> embedded, Citizen citizen) {
    Map<String, MiniApp> miniApps = new LinkedHashMap<>();
    embedded.forEach(
        (appId, miniApp) -> {
          String own = miniApp.manifest().appId();
          if (!own.equals(appId)) {
            throw new IllegalArgumentException(
                "the mini-app embedded as " + appId + " has a manifest that says " + own);
          }
          miniApps.put(appId, miniApp);
        });
    return new MiniAppHost(
        miniApps, citizen, CitizenStorage.inMemory(), Clock.systemUTC(), USUAL_DEADLINE);
  }

  /** The same host, whose mini-apps keep texts with the citizen here. */
  public MiniAppHost storage(CitizenStorage kept) {
    return new MiniAppHost(miniApps, citizen, kept, clock, deadline);
  }

  /** The same host, whose mini-apps see this clock. */
  public MiniAppHost clock(Clock used) {
    return new MiniAppHost(miniApps, citizen, storage, used, deadline);
  }

  /** The same host, whose mini-apps may take so long for one answer. */
  public MiniAppHost deadline(Duration most) {
    return new MiniAppHost(miniApps, citizen, storage, clock, most);
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
  Optional<Stay> enter(String appId) {
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
}
