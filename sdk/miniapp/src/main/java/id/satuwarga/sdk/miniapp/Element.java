package id.satuwarga.sdk.miniapp;

/** Something a Screen shows. A closed family: only the kinds {@link ElementVisitor} names exist. */
public abstract class Element {
  Element() {}

  /** Calls the visitor's method for this kind of element. */
  public abstract <R> R accept(ElementVisitor<R> visitor);
}
