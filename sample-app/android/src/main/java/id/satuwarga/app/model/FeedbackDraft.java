package id.satuwarga.app.model;

import id.satuwarga.sdk.client.Feedback;
import java.util.Arrays;

/** What a citizen is about to say of a service. */
public final class FeedbackDraft {
  private int mark;
  private String comment = "";
  private int[] nine = new int[Feedback.ELEMENTS];

  FeedbackDraft() {}

  /** 1 to 4; 0 before one is chosen. */
  public int mark() {
    return mark;
  }

  public void mark(int chosen) {
    mark = chosen;
  }

  public String comment() {
    return comment;
  }

  public void comment(String words) {
    comment = words;
  }

  /** The mark of one element of the survey; 0 before one is chosen. */
  public int element(int at) {
    return nine[at];
  }

  public void element(int at, int chosen) {
    nine[at] = chosen;
  }

  /** Whether all elements of the survey have a mark. */
  public boolean isNine() {
    return Arrays.stream(nine).allMatch(one -> one > 0);
  }

  /** As it is sent; only with a mark. */
  public Feedback said() {
    Feedback said = Feedback.of(mark).comment(comment);
    return isNine() ? said.elements(nine) : said;
  }

  /** Whether another version of the app wrote it in a way that is read here. */
  boolean isWhole() {
    return nine != null
        && comment != null
        && nine.length == Feedback.ELEMENTS
        && isMark(mark)
        && Arrays.stream(nine).allMatch(FeedbackDraft::isMark);
  }

  private static boolean isMark(int mark) {
    return mark >= 0 && mark <= 4;
  }
}
