package id.satuwarga.server.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named reason why the answer is no (RFC 9457): the slug leads to its page in problems.md, title
 * and detail say in the caller's language what happened and what to do. Immutable.
 */
public final class Problem {
  private final String slug;
  private final int status;
  private final Words words;
  private final Map<String, Object> members;
  private final Map<String, String> headers;
  private final List<Violation> errors;

  private record Words(Text title, Text detail) {}

  private Problem(
      String slug,
      int status,
      Words words,
      Map<String, Object> members,
      Map<String, String> headers,
      List<Violation> errors) {
    this.slug = slug;
    this.status = status;
    this.words = words;
    this.members = members;
    this.headers = headers;
    this.errors = errors;
  }

  public static Problem of(String slug, int status, Text title, Text detail) {
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || status < 400 || status > 599) {
      throw new IllegalArgumentException("not a problem: " + slug + " " + status);
    }
    return new Problem(slug, status, new Words(title, detail), Map.of(), Map.of(), List.of());
  }

  /** With an extension member that a program can act on; never a NIK, name or token. */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(slug, status, words, more, headers, errors);
  }

  /** With one more place to mend, shown in the member {@code errors}. */
  public Problem at(String pointer, Text what) {
    List<Violation> more = new ArrayList<>(errors);
    more.add(new Violation(pointer, what));
    return new Problem(slug, status, words, members, headers, more);
  }

  /** With a {@code Retry-After} header of whole seconds, at least one. */
  public Problem retryAfter(Duration pause) {
    return withHeader("Retry-After", Long.toString(Math.max(1, (pause.toMillis() + 999) / 1000)));
  }

  /** The pause it asks for. */
  public Optional<Duration> pause() {
    return Optional.ofNullable(headers.get("Retry-After"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  /** With a header on the answer, such as {@code WWW-Authenticate}. */
  public Problem withHeader(String name, String value) {
    Headers.check(name, value);
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(slug, status, words, members, more, errors);
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }

  public String slug() {
    return slug;
  }

  public int status() {
    return status;
  }

  public Text title() {
    return words.title();
  }

  public Text detail() {
    return words.detail();
  }

  public Optional<Object> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  List<Violation> errors() {
    return errors;
  }

  Map<String, Object> members() {
    return members;
  }

  Map<String, String> headers() {
    return headers;
  }

  @Override
  public String toString() {
    return status + " " + slug;
  }
}
