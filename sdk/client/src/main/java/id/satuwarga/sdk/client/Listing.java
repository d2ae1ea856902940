package id.satuwarga.sdk.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A long list, page by page. Going through it fetches the pages that follow when they are reached;
 * {@link #items} and {@link #next} are for whoever turns pages by hand.
 *
 * <pre>{@code
 * for (Notice notice : satuWarga.notices().list().execute()) {
 *   seen.add(notice.reference());
 * }
 * }</pre>
 */
public final class Listing<T> implements Iterable<T> {
  private final List<T> items;
  private final Optional<ApiCall<Listing<T>>> next;

  Listing(List<T> items, Optional<String> cursor, Function<String, ApiCall<Listing<T>>> page) {
    this.items = Collections.unmodifiableList(items);
    this.next = cursor.map(page);
  }

  /** What stands on this page. */
  public List<T> items() {
    return items;
  }

  /** The page that follows; absent on the last. */
  public Optional<ApiCall<Listing<T>>> next() {
    return next;
  }

  /**
   * Goes through this page and all that follow; where one is fetched, this throws what {@link
   * ApiCall#execute} throws.
   */
  @Override
  public Iterator<T> iterator() {
    return new Pages<>(this);
  }

  private static final class Pages<T> implements Iterator<T> {
    private Listing<T> page;
    private Iterator<T> items;

    Pages(Listing<T> first) {
      this.page = first;
      this.items = first.items.iterator();
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && page.next.isPresent()) {
        page = page.next.get().execute();
        items = page.items.iterator();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return items.next();
    }
  }
}
