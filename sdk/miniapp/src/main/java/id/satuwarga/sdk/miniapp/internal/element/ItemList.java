package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows that may each lead to a page; a long list shows its next rows at a page of its own. */
public final class ItemList implements Shown {
  private final List<Item> items;

  private final @Nullable String more;

  private ItemList(List<Item> items, @Nullable String more) {
    this.items = items;
    this.more = more;
  }

  /** These rows in their order, at most 100. */
  public static ItemList of(Collection<Item> items) {
    return new ItemList(Lists.copy(items, Bounds.ROWS, "items"), null);
  }

  /** The same rows, and under them a way to the page of this mini-app that shows the next ones. */
  public ItemList more(String page) {
    return new ItemList(items, Bounds.fitting(Bounds.ROUTE, page, "the page with more"));
  }

  /** The items, in the order shown. */
  public List<Item> items() {
    return items;
  }

  /** The page that shows the next rows. */
  public Optional<String> more() {
    return Optional.ofNullable(more);
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.list(this);
  }
}
