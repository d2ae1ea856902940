package id.satuwarga.sdk.android.internal;

import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import java.util.Objects;

/** Why a mini-app shows nothing, in words for the citizen. */
public final class Trouble {
  private final Text title;
  private final Text detail;
  private final boolean canTryAgain;

  private Trouble(Text title, Text detail, boolean canTryAgain) {
    this.title = Objects.requireNonNull(title, "title");
    this.detail = Objects.requireNonNull(detail, "detail");
    this.canTryAgain = canTryAgain;
  }

  /** The mini-app said no: asking the same again is of no use. */
  public static Trouble refused(Refusal refusal) {
    return new Trouble(refusal.title(), refusal.detail(), false);
  }

  /** Something that may pass. */
  public static Trouble passing(Text title, Text detail) {
    return new Trouble(title, detail, true);
  }

  /** Something that stays as it is. */
  public static Trouble lasting(Text title, Text detail) {
    return new Trouble(title, detail, false);
  }

  /** What is wrong. */
  public Text title() {
    return title;
  }

  /** What the citizen can do. */
  public Text detail() {
    return detail;
  }

  /** Whether the same may be asked again; an act then keeps its id. */
  public boolean canTryAgain() {
    return canTryAgain;
  }

  @Override
  public String toString() {
    return "Trouble: " + title.in(id.satuwarga.sdk.miniapp.Language.ENGLISH);
  }
}
