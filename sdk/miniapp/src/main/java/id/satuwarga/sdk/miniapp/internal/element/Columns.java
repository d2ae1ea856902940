package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.ArrayList;
import java.util.List;

/** Groups side by side; below each other where there is no room. */
public final class Columns implements Shown {
  private final List<Group> columns;

  private Columns(List<Group> columns) {
    this.columns = columns;
  }

  /** These side by side, one to four; a plain group is a column, all else stands in one alone. */
  public static Columns of(List<? extends Element> elements) {
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("columns need at least one");
    }
    List<Group> columns = new ArrayList<>();
    for (Element element : elements) {
      boolean plain = element instanceof Group && ((Group) element).tone() == Tone.NEUTRAL;
      columns.add(plain ? (Group) element : Group.of(element));
    }
    return new Columns(Lists.copy(columns, Bounds.COLUMNS, "columns"));
  }

  /** What stands side by side, from the left; each column from the top. */
  public List<Group> columns() {
    return columns;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.columns(this);
  }
}
