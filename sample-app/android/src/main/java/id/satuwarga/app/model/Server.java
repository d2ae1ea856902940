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

  /** Asks for a whole list, page after page. */
  <T> void askAll(ApiCall<Listing<T>> call, Consumer<List<T>> done, Consumer<ApiException> failed) {
    page(call, new ArrayList<>(), 1, done, failed);
  }

  private <T> void page(
      ApiCall<Listing<T>> call,
      List<T> before,
      int number,
      Consumer<List<T>> done,
      Consumer<ApiException> failed) {
    ask(
        call,
        page -> {
          before.addAll(page.items());
          if (page.next().isPresent() && number < MOST_PAGES) {
            page(page.next().get(), before, number + 1, done, failed);
          } else {
            done.accept(before);
          }
        },
        failed);
  }
}
