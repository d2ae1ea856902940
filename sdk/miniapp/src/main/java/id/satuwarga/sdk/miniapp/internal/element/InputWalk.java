package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds, judges and changes inputs wherever they stand. */
public final class InputWalk {
  private InputWalk() {}

  /** Every input, also those within groups and columns. */
  public static List<Input> of(List<Element> elements) {
    List<Input> found = new ArrayList<>();
    changed(
        elements,
        input -> {
          found.add(input);
          return input;
        });
    return found;
  }

  /** Whether what a citizen sent fits every input. */
  public static boolean accepts(List<Element> elements, Action action) {
    return of(elements).stream().noneMatch(input -> typed(input).judge(action).isPresent());
  }

  /**
   * The elements with what the citizen sent filled in, and why it does not fit where it does not.
   */
  public static List<Element> corrected(List<Element> elements, Action action) {
    return changed(elements, input -> corrected(typed(input), action));
  }

  /** The elements with what the citizen has entered so far, which nobody has judged yet. */
  public static List<Element> filled(List<Element> elements, Action action) {
    return changed(elements, input -> typed(input).filled(action));
  }

  /** The elements with the reasons at their inputs in one language. */
  public static List<Element> in(Language language, List<Element> elements) {
    return changed(elements, input -> typed(input).in(language));
  }

  /** The elements with each input changed. */
  public static List<Element> changed(
      List<? extends Element> elements, UnaryOperator<Input> change) {
    List<Element> all = new ArrayList<>(elements.size());
    for (Element element : elements) {
      if (element instanceof Input) {
        all.add(change.apply((Input) element));
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

  private static Input corrected(TypedInput<?> input, Action action) {
    TypedInput<?> filled = input.filled(action);
    Optional<Text> problem = input.judge(action);
    return problem.isPresent() ? filled.problem(problem.get()) : filled;
  }

  private static TypedInput<?> typed(Input input) {
    return (TypedInput<?>) input;
  }

  private static Group changed(Group group, UnaryOperator<Input> change) {
    return Group.of(changed(group.elements(), change)).tone(group.tone());
  }

  private static Columns changed(Columns columns, UnaryOperator<Input> change) {
    List<Group> groups = new ArrayList<>();
    columns.columns().forEach(group -> groups.add(changed(group, change)));
    return Columns.of(groups);
  }
}
