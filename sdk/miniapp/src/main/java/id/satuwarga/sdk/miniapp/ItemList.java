package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.Collection;
import java.util.List;

/** Rows that may each lead to a page. */
public final class ItemList extends Element {
  private final List<Item> items;

  private ItemList(List<Item> items) {
    this.items = items;
  }

  /** These rows in their order, at most 100. */
  public static ItemList of(Collection<Item> items) {
    return new ItemList(Lists.copy(items, Bounds.ROWS, "items"));
  }

  /** The items, in the order shown. */
  public List<Item> items() {
    return items;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.list(this);
  }
}
