package id.satuwarga.server.audit;

import id.satuwarga.server.platform.web.Caller;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One deed. Actor and object are kinds with an id ({@code citizen:…}, {@code opd:…}, {@code
 * system:…}); details are ids, codes and numbers, never a name, NIK or text of a person, because an
 * entry cannot be erased.
 */
public record AuditEntry(
    String actor, String action, String object, SortedMap<String, Object> details) {
  private static final Pattern ACTION = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");
  private static final Pattern REFERENCE = Pattern.compile("[a-z]+(-[a-z]+)*:[\\x21-\\x7e]{1,200}");
  private static final int LONGEST_VALUE = 200;

  public AuditEntry {
    require(ACTION, action);
    require(REFERENCE, actor);
    require(REFERENCE, object);
  }

  public static AuditEntry of(String actor, String action, String object) {
    return new AuditEntry(actor, action, object, new TreeMap<>());
  }

  /** A deed of whoever called. */
  public static AuditEntry by(Caller caller, String action, String object) {
    return of(actorOf(caller), action, object);
  }

  /** How the record names whoever called. */
  public static String actorOf(Caller caller) {
    return caller instanceof Caller.Opd opd
        ? "opd:" + opd.opdCode()
        : "citizen:" + caller.citizenId();
  }

  /** With a fact as text, cut to what an id or code needs. */
  public AuditEntry with(String name, String value) {
    return plus(name, value.substring(0, Math.min(value.length(), LONGEST_VALUE)));
  }

  public AuditEntry with(String name, long value) {
    return plus(name, value);
  }

  /** The chain this entry belongs to: the slice that acted. */
  public String stream() {
    return action.substring(0, action.indexOf('.'));
  }

  private AuditEntry plus(String name, Object value) {
    SortedMap<String, Object> more = new TreeMap<>(details);
    more.put(name, value);
    return new AuditEntry(actor, action, object, more);
  }

  private static void require(Pattern shape, String value) {
    if (!shape.matcher(value).matches()) {
      throw new IllegalArgumentException("not fit for an audit entry: " + shape);
    }
  }
}
