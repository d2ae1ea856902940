package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Elements that belong together. */
public final class Group implements Shown {
  private final Tone tone;
  private final List<Element> elements;

  private Group(Tone tone, List<Element> elements) {
    this.tone = tone;
    this.elements = elements;
  }

  /** These elements in their order. */
  public static Group of(Element... elements) {
    return of(Arrays.asList(elements));
  }

  /** These elements in their order. */
  public static Group of(Collection<? extends Element> elements) {
    elements.forEach(Elements::ours);
    return new Group(Tone.NEUTRAL, Lists.copy(elements, Bounds.BODY, "elements of a group"));
  }

  /** The same group in another tone. */
  public Group tone(Tone other) {
    return new Group(other, elements);
  }

  /** How it is coloured. */
  public Tone tone() {
    return tone;
  }

  /** What stands in it, from the top. */
  public List<Element> elements() {
    return elements;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.group(this);
  }
}
