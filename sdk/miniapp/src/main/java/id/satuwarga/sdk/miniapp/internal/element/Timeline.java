package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.Collection;
import java.util.List;

/** What happened, step by step. */
public final class Timeline implements Shown {
  private final List<Step> steps;

  private Timeline(List<Step> steps) {
    this.steps = steps;
  }

  /** These steps in their order, at most 100. */
  public static Timeline of(Collection<Step> steps) {
    return new Timeline(Lists.copy(steps, Bounds.ROWS, "steps"));
  }

  /** What happened, in the order shown. */
  public List<Step> steps() {
    return steps;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.timeline(this);
  }
}
