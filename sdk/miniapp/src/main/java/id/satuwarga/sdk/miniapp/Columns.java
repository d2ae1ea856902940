package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.Collections;
import java.util.List;

/**
 * Groups side by side; below each other where there is no room.
 *
 * <pre>{@code
 * screen.add(
 *     Columns.of(Group.of(Paragraph.of("Antrean"), Paragraph.of("A-17").strong()))
 *         .beside(Group.of(Paragraph.of("Dilayani"), Paragraph.of("A-12").strong())));
 * }</pre>
 */
public final class Columns extends Element {
  private final List<Group> columns;

  private Columns(List<Group> columns) {
    this.columns = columns;
  }

  /** A first column. */
  public static Columns of(Group first) {
    return new Columns(Collections.singletonList(first));
  }

  /** The same with one more column at the right, four at most. */
  public Columns beside(Group next) {
    return new Columns(Lists.with(columns, next, Bounds.COLUMNS, "columns"));
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
