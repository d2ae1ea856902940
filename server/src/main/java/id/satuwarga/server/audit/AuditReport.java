package id.satuwarga.server.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the verifier found, for a person to read. */
public record AuditReport(List<Chain> chains, Chain anchors, Tail tail) {
  public AuditReport {
    chains = List.copyOf(chains);
  }

  /** A chain from its start: how many links, and where and how it is broken first. */
  public record Chain(String name, long links, Optional<Break> firstBreak) {}

  /** The first place at which a chain does not hold. */
  public record Break(long sequence, String what) {}

  /** Entries that no chain holds yet: usual for a second, suspicious for longer. */
  public record Tail(long entries, Optional<Instant> since) {}

  /** True if nothing sealed was changed, removed or put in between. */
  public boolean intact() {
    return Stream.concat(chains.stream(), Stream.of(anchors))
        .allMatch(chain -> chain.firstBreak().isEmpty());
  }

  /** One line for each chain, the anchors, and the tail. */
  public List<String> lines() {
    Stream<String> verdicts =
        Stream.concat(chains.stream(), Stream.of(anchors)).map(AuditReport::line);
    String since = tail.since().map(at -> ", the oldest of " + at).orElse("");
    return Stream.concat(verdicts, Stream.of("not sealed yet: " + tail.entries() + since)).toList();
  }

  private static String line(Chain chain) {
    return chain
        .firstBreak()
        .map(found -> chain.name() + ": BROKEN at " + found.sequence() + ": " + found.what())
        .orElse(chain.name() + ": whole, " + chain.links() + " links");
  }
}
