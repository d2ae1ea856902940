package id.satuwarga.server.inventory.overlap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The program behind {@code scripts/register overlap-evaluation [FILE …]}. */
public final class OverlapEvaluation {
  private OverlapEvaluation() {}

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      EvaluationSet set = EvaluationSet.read(Path.of(file));
      System.out.printf(Locale.ROOT, "%s: %,d apps, %,d hidden%n", file, set.size(), set.hidden());
      System.out.println("  same name  " + set.byName());
      System.out.println("  finder     " + set.byFinder());
      System.out.println("  clusters   " + set.byClusters());
    }
  }
}
