package id.satuwarga.server.bench;

import java.util.function.DoubleSupplier;

/**
 * Weighs what a window costs in CPU, apart by who spends it, less what goes on beside it anyway.
 * PostgreSQL's share holds that of all clients, a caller's that of this process and of pgbench.
 */
final class Scales {
  private final DoubleSupplier server;
  private final DoubleSupplier bare;
  private final DoubleSupplier postgres;
  private Cost aSecondBeside = new Cost(0, 0, 0);

  Scales(DoubleSupplier server, DoubleSupplier bare, DoubleSupplier postgres) {
    this.server = server;
    this.bare = bare;
    this.postgres = postgres;
  }

  /** CPU, in whatever unit, of the Java server asked, of PostgreSQL, and of the callers. */
  record Cost(double server, double postgres, double callers) {
    Cost less(Cost other) {
      return new Cost(server - other.server, postgres - other.postgres, callers - other.callers);
    }

    Cost times(double factor) {
      return new Cost(server * factor, postgres * factor, callers * factor);
    }

    double all() {
      return server + postgres + callers;
    }
  }

  /** Where the counters stand; {@link #since} tells what was spent from there on. */
  record Mark(Cost spent, long nanos) {}

  Mark mark() {
    long self = ProcessHandle.current().pid();
    double callers = Proc.cpu(self) + Proc.cpuOfEndedChildren(self);
    return new Mark(
        new Cost(server.getAsDouble() + bare.getAsDouble(), postgres.getAsDouble(), callers),
        System.nanoTime());
  }

  /** Until told again, what was spent a second since the mark counts as going on anyway. */
  void takeAsBeside(Mark from) {
    aSecondBeside = mark().spent().less(from.spent()).times(1 / seconds(from));
  }

  /** Seconds of CPU since the mark, without what goes on beside. */
  Cost since(Mark from) {
    return mark().spent().less(from.spent()).less(aSecondBeside.times(seconds(from)));
  }

  private static double seconds(Mark from) {
    return (System.nanoTime() - from.nanos()) / 1e9;
  }
}
