package id.satuwarga.sdk.miniapp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds and changes inputs wherever they stand. */
final class InputWalk {
  private InputWalk() {}

  static List<Input<?>> of(List<Element> elements) {
    List<Input<?>> found = new ArrayList<>();
    changed(
        elements,
        input -> {
          found.add(input);
          return input;
        });
    return found;
  }

  static List<Element> changed(List<? extends Element> elements, UnaryOperator<Input<?>> change) {
    List<Element> all = new ArrayList<>(elements.size());
    for (Element element : elements) {
      if (element instanceof Input) {
        all.add(change.apply((Input<?>) element));
      } else if (element instanceof Group) {
        all.add(changed((Group) element, change));
      } else if (element instanceof Columns) {
        all.add(changed((Columns) element, change));
      } else {
        all.add(element);
      }
    }
    return all;
  }

  private static Group changed(Group group, UnaryOperator<Input<?>> change) {
    return Group.of(changed(group.elements(), change)).tone(group.tone());
  }

  private static Columns changed(Columns columns, UnaryOperator<Input<?>> change) {
    List<Group> groups = columns.columns();
    Columns all = Columns.of(changed(groups.get(0), change));
    for (Group group : groups.subList(1, groups.size())) {
      all = all.beside(changed(group, change));
    }
    return all;
  }
}
