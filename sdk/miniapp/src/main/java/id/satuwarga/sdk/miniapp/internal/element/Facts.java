package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.Collection;
import java.util.List;

/** Names with their values, one below the other. */
public final class Facts implements Shown {
  private final List<Fact> facts;

  private Facts(List<Fact> facts) {
    this.facts = facts;
  }

  /** These facts in their order, at most 100. */
  public static Facts of(Collection<Fact> facts) {
    return new Facts(Lists.copy(facts, Bounds.ROWS, "facts"));
  }

  /** The names with their values, in the order shown. */
  public List<Fact> facts() {
    return facts;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.facts(this);
  }
}
