package id.satuwarga.server.inventory.overlap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The program behind {@code scripts/register overlap-evaluation [FILE | SEED …]}: apps of a file,
 * or a register that is made up from this seed.
 */
public final class OverlapEvaluation {
  private OverlapEvaluation() {}

  public static void main(String[] sets) throws IOException {
    for (String name : sets) {
      EvaluationSet set =
          name.matches("[0-9]+")
              ? new EvaluationSet(RegisterMaker.made(Long.parseLong(name)))
              : EvaluationSet.read(Path.of(name));
      System.out.printf(Locale.ROOT, "%s: %,d apps, %,d hidden%n", name, set.size(), set.hidden());
      System.out.println("  same name  " + set.byName());
      System.out.println("  finder     " + set.byFinder());
      System.out.println("  clusters   " + set.byClusters());
    }
  }
}
