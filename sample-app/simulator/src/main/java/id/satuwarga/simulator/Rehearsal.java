package id.satuwarga.simulator;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tries the newest state of the module: compiles what changed, reads the manifest, loads it. */
final class Rehearsal {
  private final SourceCompiler compiler;
  private final VersionLoader loader;
  private final boolean runsElsewhere;
  private @Nullable Tree compiled;
  private @Nullable Tree copied;

  Rehearsal(Order order) {
    this.compiler = new SourceCompiler(order.project(), order.work().resolve("compiled"));
    this.loader = new VersionLoader(order.project(), order.app(), order.work().resolve("versions"));
    this.runsElsewhere = order.endpoint().isPresent();
  }

  /** What came of it: a version, or just a manifest when the service runs elsewhere, or a fault. */
  record Outcome(String manifest, @Nullable Version version, @Nullable Fault fault) {}

  Outcome of(Project.Print now) throws IOException {
    try {
      if (runsElsewhere) {
        return new Outcome(loader.manifest(), null, null);
      }
      loader.manifest();
      if (!now.sources().equals(compiled) || !now.resources().equals(copied)) {
        compiler.compile(now.sources(), now.resources());
        compiled = now.sources();
        copied = now.resources();
      }
      Version version = loader.load();
      return new Outcome(version.manifest(), version, null);
    } catch (Fault fault) {
      return new Outcome("", null, fault);
    }
  }
}
