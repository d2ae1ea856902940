package id.satuwarga.sdk.testkit.internal.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Calls that start at the same moment. */
final class Crowd {
  private final int size;

  private Crowd(int size) {
    this.size = size;
  }

  static Crowd of(int size) {
    return new Crowd(size);
  }

  List<Answer> all(IntFunction<Answer> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(size);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Answer>> coming = new ArrayList<>();
      for (int number = 0; number < size; number++) {
        int mine = number;
        coming.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.apply(mine);
                }));
      }
      start.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : coming) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
