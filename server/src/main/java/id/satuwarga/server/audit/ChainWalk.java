package id.satuwarga.server.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Walks all chains link by link and remembers the first break of each. */
final class ChainWalk {
  private final Heads heads;
  private final Map<Place, String> anchored = new HashMap<>();
  private final Map<String, Long> anchoredUpTo = new HashMap<>();
  private final TreeMap<String, Link> last = new TreeMap<>();
  private final Map<String, AuditReport.Break> breaks = new HashMap<>();
  private AuditReport.Chain anchorChain = new AuditReport.Chain("anchors", 0, Optional.empty());

  private record Place(String stream, long sequence) {}

  /** Heads as they stand; each chain must end there. */
  ChainWalk(Heads heads) {
    this.heads = heads;
    heads.heads().keySet().forEach(stream -> last.put(stream, Link.START));
  }

  /** All anchors in order; comes before the entries, which must agree with them. */
  void anchors(List<Anchor> anchors) {
    Link previous = Link.START;
    for (Anchor anchor : anchors) {
      if (!anchor.follows(previous)) {
        anchorChain =
            new AuditReport.Chain(
                "anchors",
                anchors.size(),
                Optional.of(
                    new AuditReport.Break(
                        previous.sequence() + 1, "an anchor was changed or is missing")));
        return;
      }
      anchor.heads().heads().forEach(this::anchored);
      previous = anchor.link();
    }
    anchorChain = new AuditReport.Chain("anchors", anchors.size(), Optional.empty());
  }

  private void anchored(String stream, Link head) {
    anchored.put(new Place(stream, head.sequence()), head.hash());
    anchoredUpTo.merge(stream, head.sequence(), Math::max);
    last.putIfAbsent(stream, Link.START);
  }

  /** The next link, in the order of stream and sequence. */
  void link(SealedEntry sealed) {
    String stream = sealed.entry().stream();
    Link previous = last.getOrDefault(stream, Link.START);
    Link link = sealed.link();
    String anchor = anchored.getOrDefault(new Place(stream, link.sequence()), link.hash());
    if (link.sequence() != previous.sequence() + 1) {
      broken(stream, previous.sequence() + 1, "the entry is missing");
    } else if (!sealed.previousHash().equals(previous.hash())) {
      broken(stream, link.sequence(), "it does not follow the entry before: " + idOf(sealed));
    } else if (!sealed.entry().after(previous).equals(link)) {
      broken(stream, link.sequence(), "its content was changed: " + idOf(sealed));
    } else if (!anchor.equals(link.hash())) {
      broken(stream, link.sequence(), "an anchor says otherwise: " + idOf(sealed));
    }
    last.put(stream, link);
  }

  /** The verdict, once every link has been seen. */
  AuditReport report(AuditReport.Tail tail) {
    List<AuditReport.Chain> chains = new ArrayList<>();
    last.forEach(
        (stream, end) -> {
          checkEnd(stream, end);
          chains.add(
              new AuditReport.Chain(
                  stream, end.sequence(), Optional.ofNullable(breaks.get(stream))));
        });
    return new AuditReport(chains, anchorChain, tail);
  }

  private void checkEnd(String stream, Link end) {
    Link head = heads.heads().getOrDefault(stream, Link.START);
    long known = Math.max(head.sequence(), anchoredUpTo.getOrDefault(stream, 0L));
    if (known > end.sequence()) {
      broken(stream, end.sequence() + 1, "the end up to " + known + " is missing");
    } else if (!head.equals(end)) {
      broken(stream, end.sequence(), "the head of the chain is another");
    }
  }

  private void broken(String stream, long sequence, String what) {
    breaks.putIfAbsent(stream, new AuditReport.Break(sequence, what));
  }

  private static String idOf(SealedEntry sealed) {
    return sealed.entry().id().toString();
  }
}
