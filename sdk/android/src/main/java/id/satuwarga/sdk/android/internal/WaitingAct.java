package id.satuwarga.sdk.android.internal;

import java.util.ArrayList;
import java.util.List;

/** An act that waits to be sent: of a kind, under an id, since when, and how often it failed. */
public final class WaitingAct {
  private static final String RECEIPTS = "notice.";
  private static final int PARTS = 5;

  private final String kind;
  private final String id;
  private final String text;
  private final long since;
  private final int failures;

  private WaitingAct(String kind, String id, String text, long since, int failures) {
    this.kind = kind;
    this.id = id;
    this.text = text;
    this.since = since;
    this.failures = failures;
  }

  /** One that waits from now on. */
  public static WaitingAct of(String kind, String id, String text, long since) {
    return new WaitingAct(kind, id, text, since, 0);
  }

  /** What it is. */
  public String kind() {
    return kind;
  }

  /** Under which it is done once. */
  public String id() {
    return id;
  }

  /** What is sent. */
  public String text() {
    return text;
  }

  /** Since when it waits, in milliseconds. */
  public long since() {
    return since;
  }

  /** How often it was not taken. */
  public int failures() {
    return failures;
  }

  /** Whether it only tells what became of a notice: nobody waits for that. */
  public boolean isReceipt() {
    return kind.startsWith(RECEIPTS);
  }

  /** Whether it is this one. */
  public boolean is(String otherKind, String otherId) {
    return kind.equals(otherKind) && id.equals(otherId);
  }

  /** The same, having failed once more. */
  public WaitingAct failed() {
    return new WaitingAct(kind, id, text, since, failures + 1);
  }

  /** All of them as bytes. */
  public static byte[] bytes(List<WaitingAct> acts) {
    List<String> parts = new ArrayList<>();
    for (WaitingAct act : acts) {
      parts.add(act.kind);
      parts.add(act.id);
      parts.add(act.text);
      parts.add(Long.toString(act.since));
      parts.add(Integer.toString(act.failures));
    }
    return Packed.bytes(parts);
  }

  /** What {@link #bytes} made these of. */
  public static List<WaitingAct> from(byte[] bytes) {
    List<String> parts = Packed.texts(bytes);
    List<WaitingAct> acts = new ArrayList<>();
    for (int at = 0; at + PARTS <= parts.size(); at += PARTS) {
      acts.add(
          new WaitingAct(
              parts.get(at),
              parts.get(at + 1),
              parts.get(at + 2),
              Long.parseLong(parts.get(at + 3)),
              Integer.parseInt(parts.get(at + 4))));
    }
    return acts;
  }
}
