package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Element;

/** An element that only the builder of a Screen and those who render it name. */
interface Shown extends Element {

  /** Calls the visitor's method for this kind of element. */
  <R> R accept(ElementVisitor<R> visitor);
}
