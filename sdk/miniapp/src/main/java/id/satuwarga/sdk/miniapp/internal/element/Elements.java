package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.Table;

/** Leads a visitor to elements: the closed family that is rendered and written. */
public final class Elements {
  private Elements() {}

  /** Calls the visitor's method for this kind of element. */
  public static <R> R visit(Element element, ElementVisitor<R> visitor) {
    if (element instanceof Paragraph) {
      return visitor.paragraph((Paragraph) element);
    }
    if (element instanceof Table) {
      return visitor.table((Table) element);
    }
    return ((Shown) ours(element)).accept(visitor);
  }

  /** The element, if it is of the family; a programmer's mistake otherwise. */
  public static Element ours(Element element) {
    if (element instanceof Paragraph || element instanceof Table || element instanceof Shown) {
      return element;
    }
    throw new IllegalArgumentException("not an element that a host can show: " + element);
  }
}
