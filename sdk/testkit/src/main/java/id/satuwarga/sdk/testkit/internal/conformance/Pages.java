package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.internal.element.ItemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list that goes on at another page, followed to its end. */
final class Pages {
  private final List<String> addresses = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  private Pages() {}

  static Pages from(Subject it, String start, int most) {
    Pages pages = new Pages();
    Optional<String> next = Optional.of(start);
    while (next.isPresent() && pages.addresses.size() < most) {
      pages.addresses.add(next.get());
      Optional<Screen> screen = it.open(it.citizen(), next.get()).screen();
      screen.ifPresent(pages::note);
      next = screen.flatMap(shown -> next(it, shown));
    }
    return pages;
  }

  /** Where the list of a Screen goes on. */
  static Optional<String> next(Subject it, Screen screen) {
    for (Element element : screen.elements()) {
      if (element instanceof ItemList) {
        Optional<String> more = ((ItemList) element).more().flatMap(it.tour()::own);
        if (more.isPresent()) {
          return more;
        }
      }
    }
    return Optional.empty();
  }

  List<String> addresses() {
    return addresses;
  }

  /** Where each row leads; rows that lead nowhere may look alike. */
  List<String> rows() {
    return rows;
  }

  private void note(Screen screen) {
    for (Element element : screen.elements()) {
      if (element instanceof ItemList && ((ItemList) element).more().isPresent()) {
        noteRows((ItemList) element);
      } else if (element instanceof ItemList && addresses.size() > 1) {
        noteRows((ItemList) element);
      }
    }
  }

  private void noteRows(ItemList list) {
    for (Item item : list.items()) {
      item.link().ifPresent(rows::add);
    }
  }
}
