package id.satuwarga.sample.journey.kill;

import id.satuwarga.sample.system.City;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What was acknowledged, to whom: the system is held to it at the end. */
final class Ledger {
  private final Map<String, Complaint> complaints = new ConcurrentHashMap<>();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger signIns = new AtomicInteger();

  /**
   * A complaint the citizen was told is received.
   *
   * @param photo id of the upload that came with it, empty without
   */
  record Complaint(String citizen, City city, String title, String page, String photo) {}

  /** An answer the officer was told is sent; the text is like no other. */
  record Reply(City city, String page, String text) {}

  void filed(Complaint complaint) {
    complaints.put(complaint.title(), complaint);
  }

  void answered(Reply reply) {
    replies.put(reply.text(), reply);
  }

  /** Something that may not happen, whatever is killed. */
  void fault(String what) {
    faults.add(what);
  }

  /** The session could not be renewed in time; a citizen would have to sign in once more. */
  void signedInAnew(String person) {
    signIns.incrementAndGet();
  }

  List<Complaint> complaintsOf(String citizen) {
    return complaints.values().stream().filter(one -> one.citizen().equals(citizen)).toList();
  }

  List<Complaint> complaints() {
    return new ArrayList<>(complaints.values());
  }

  /** Answers to complaints of this citizen. */
  Set<String> repliesTo(String citizen) {
    Set<String> pages = ConcurrentHashMap.newKeySet();
    complaintsOf(citizen).forEach(one -> pages.add(one.city() + one.page()));
    Set<String> texts = ConcurrentHashMap.newKeySet();
    replies.values().stream()
        .filter(reply -> pages.contains(reply.city() + reply.page()))
        .forEach(reply -> texts.add(reply.text()));
    return texts;
  }

  int replies() {
    return replies.size();
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public String toString() {
    return complaints.size()
        + " complaints and "
        + replies.size()
        + " answers were acknowledged; "
        + signIns
        + " sessions had to be begun anew";
  }
}
