package id.satuwarga.sample.journey.kill;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks again and again while nobody answers, as every app of ours does. */
final class Patience {
  static final Duration LONGEST = Duration.ofSeconds(150);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final long FIRST_PAUSE = 100;
  private static final long LONGEST_PAUSE = 1_000;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /** Nobody answered for so long that the road did not go on. */
  static final class NeverAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeverAnswered(String what, String last) {
      super(what + " was not acknowledged within " + LONGEST + "; the last answer: " + last);
    }
  }

  /** One try; empty when it has to be tried again. */
  interface Attempt<T> {
    Optional<T> once() throws IOException, InterruptedException, NotYet;
  }

  /** An answer that says to come again. */
  static final class NotYet extends Exception {
    private static final long serialVersionUID = 1L;

    NotYet(Answer answer) {
      super(answer.toString());
    }
  }

  HttpClient http() {
    return http;
  }

  Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return new Answer(http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString()));
  }

  static <T> T insist(String what, Attempt<T> attempt) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    long pause = FIRST_PAUSE;
    String last = "none";
    while (System.nanoTime() < end) {
      try {
        Optional<T> done = attempt.once();
        if (done.isPresent()) {
          return done.get();
        }
      } catch (IOException | NotYet unanswered) {
        last = unanswered.toString();
      }
      TimeUnit.MILLISECONDS.sleep(pause);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
    throw new NeverAnswered(what, last);
  }
}
