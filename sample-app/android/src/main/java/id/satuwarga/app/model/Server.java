package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiCall;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.CitizenApp;
import id.satuwarga.sdk.client.Listing;
import id.satuwarga.sdk.client.SessionKeeper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The one way to the server, opened anew when the citizen chooses another language or address. */
@Singleton
public final class Server {
  /** How it is opened; tests have a way of their own. */
  public interface Way {
    CitizenApp open(Choices choices, SessionKeeper keeper);
  }

  private static final int MOST_PAGES = 10;

  private final Way way;
  private final Choices choices;
  private final SessionKeeper keeper;
  private final Executor main;
  private final Changes back = new Changes();
  private @Nullable CitizenApp open;

  @Inject
  public Server(Way way, Choices choices, SessionKeeper keeper, Executor main) {
    this.way = way;
    this.choices = choices;
    this.keeper = keeper;
    this.main = main;
  }

  /** Told when there is a network again. */
  public Changes back() {
    return back;
  }

  /** There is a network again; from any thread. */
  public void isBack() {
    onMain(back::tell);
  }

  /** What is asked of it, from any thread. */
  public synchronized CitizenApp app() {
    CitizenApp app = open;
    if (app == null) {
      app = way.open(choices, keeper);
      open = app;
    }
    return app;
  }

  /** From the next question on it is asked as the citizen chose now. */
  public synchronized void reopen() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** Asks off the main thread and brings the answer back there. */
  public <T> void ask(ApiCall<T> call, Consumer<T> done, Consumer<ApiException> failed) {
    call.enqueue(
        answer -> main.execute(() -> done.accept(answer)),
        problem -> main.execute(() -> failed.accept(problem)));
  }

  /** Does this on the main thread. */
  void onMain(Runnable work) {
    main.execute(work);
  }

  /** Asks for a whole list, page after page; from the start when it was opened anew meanwhile. */
  <T> void askAll(
      Supplier<ApiCall<Listing<T>>> list, Consumer<List<T>> done, Consumer<ApiException> failed) {
    page(list, list.get(), new ArrayList<>(), done, failed);
  }

  private <T> void page(
      Supplier<ApiCall<Listing<T>>> list,
      ApiCall<Listing<T>> call,
      List<Listing<T>> before,
      Consumer<List<T>> done,
      Consumer<ApiException> failed) {
    ask(
        call,
        page -> {
          before.add(page);
          if (page.next().isPresent() && before.size() < MOST_PAGES) {
            next(list, page.next().get(), before, done, failed);
          } else {
            List<T> all = new ArrayList<>();
            before.forEach(one -> all.addAll(one.items()));
            done.accept(all);
          }
        },
        failed);
  }

  private <T> void next(
      Supplier<ApiCall<Listing<T>>> list,
      ApiCall<Listing<T>> call,
      List<Listing<T>> before,
      Consumer<List<T>> done,
      Consumer<ApiException> failed) {
    try {
      page(list, call, before, done, failed);
    } catch (IllegalStateException closed) {
      askAll(list, done, failed);
    }
  }
}
