package ${package};

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests of all citizens, each under the name by which only your agency knows the citizen
 * ({@code context.subject()}). In memory, to begin with: a real service keeps them in its database.
 */
final class Requests {
  private final Map<String, List<Request>> bySubject = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();

  Request add(String citizen, String subject, String kind, LocalDate day) {
    Request made = new Request(last.incrementAndGet(), subject, kind, day);
    bySubject.computeIfAbsent(citizen, key -> new CopyOnWriteArrayList<>()).add(0, made);
    return made;
  }

  /** Newest first. */
  List<Request> of(String citizen) {
    return bySubject.getOrDefault(citizen, List.of());
  }
}
