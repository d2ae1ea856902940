package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Copied;
import id.satuwarga.sdk.client.internal.FeedbackJson;
import id.satuwarga.sdk.client.internal.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen says of a service after it, and what the agency answers. Immutable.
 *
 * <pre>{@code
 * Feedback said = visit.give(Feedback.of(3).comment("Cepat sekali.")).execute();
 * visit.give(said.elements(3, 4, 3, 4, 3, 3, 4, 3, 3)).execute();
 * }</pre>
 */
public final class Feedback {
  /** The elements of the community survey. */
  public static final int ELEMENTS = 9;

  private static final int BEST = 4;
  private static final int LONGEST = 1_000;
  private final FeedbackJson json;

  Feedback(FeedbackJson json) {
    this.json = json;
  }

  /**
   * One mark: 1 bad, 2 not good enough, 3 good, 4 very good.
   *
   * @throws IllegalArgumentException when it is another
   */
  public static Feedback of(int rating) {
    FeedbackJson json = new FeedbackJson();
    json.rating = mark(rating);
    return new Feedback(json);
  }

  /**
   * With a mark for each of the nine elements of the community survey: requirements, procedure,
   * time, cost, product, competence of staff, their manner, complaints dealt with, facilities.
   *
   * @throws IllegalArgumentException when it is not nine marks from 1 to 4
   */
  public Feedback elements(int... marks) {
    if (marks.length != ELEMENTS) {
      throw new IllegalArgumentException("the survey has " + ELEMENTS + " elements");
    }
    List<Integer> nine = new ArrayList<>();
    Arrays.stream(marks).forEach(mark -> nine.add(mark(mark)));
    FeedbackJson copy = said();
    copy.elements = nine;
    return new Feedback(copy);
  }

  /**
   * With words, which the agency reads under a pseudonym.
   *
   * @throws IllegalArgumentException when they are more than 1,000 letters
   */
  public Feedback comment(String words) {
    String trimmed = words.trim();
    if (trimmed.codePointCount(0, trimmed.length()) > LONGEST) {
      throw new IllegalArgumentException("a comment has at most " + LONGEST + " letters");
    }
    FeedbackJson copy = said();
    copy.comment = trimmed.isEmpty() ? null : trimmed;
    return new Feedback(copy);
  }

  /** The mark, 1 to 4. */
  public int rating() {
    return json.rating;
  }

  /** The nine, or none. */
  public List<Integer> elements() {
    return json.elements == null
        ? Collections.emptyList()
        : Collections.unmodifiableList(new ArrayList<>(json.elements));
  }

  /** What was said in words, if anything. */
  public Optional<String> comment() {
    return Optional.ofNullable(json.comment);
  }

  /** What the service is called; empty for what was not sent yet. */
  public String service() {
    return text(json.service);
  }

  /** Name of the agency that serves; empty for what was not sent yet. */
  public String opdName() {
    return json.opd == null ? "" : text(json.opd.name);
  }

  /** When it was said last, if it was sent. */
  public Optional<Instant> givenAt() {
    return Optional.ofNullable(json.givenAt).map(Times::of);
  }

  /** {@code noted}, {@code open}, {@code answered} or {@code closed}; none without words for it. */
  public Optional<String> state() {
    return Optional.ofNullable(json.state);
  }

  /** What the agency answered. */
  public Optional<String> answer() {
    return Optional.ofNullable(json.answer);
  }

  /** Why the agency closed the matter. */
  public Optional<String> reason() {
    return Optional.ofNullable(json.reason);
  }

  /** Until when it may be said again, if it was sent. */
  public Optional<Instant> changeableUntil() {
    return Optional.ofNullable(json.changeableUntil).map(Times::of);
  }

  /** All of it, to be shown again by {@link #parse} when there is no network. */
  public String json() {
    return Copied.text(json);
  }

  /**
   * One that was sent, as {@link #json} wrote it down.
   *
   * @throws IllegalArgumentException when the text is no such
   */
  public static Feedback parse(String json) {
    FeedbackJson read = Copied.read(json, FeedbackJson.class);
    if (!read.isWhole()) {
      throw new IllegalArgumentException("this is no feedback");
    }
    return new Feedback(read);
  }

  /** What the citizen says, without what came of it. */
  FeedbackJson said() {
    FeedbackJson copy = new FeedbackJson();
    copy.rating = json.rating;
    copy.elements = json.elements;
    copy.comment = json.comment;
    return copy;
  }

  private static int mark(int mark) {
    if (mark < 1 || mark > BEST) {
      throw new IllegalArgumentException("a mark is 1 to " + BEST);
    }
    return mark;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
