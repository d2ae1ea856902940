package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.element.Alert;
import id.satuwarga.sdk.miniapp.internal.element.Columns;
import id.satuwarga.sdk.miniapp.internal.element.Facts;
import id.satuwarga.sdk.miniapp.internal.element.Group;
import id.satuwarga.sdk.miniapp.internal.element.Heading;
import id.satuwarga.sdk.miniapp.internal.element.Image;
import id.satuwarga.sdk.miniapp.internal.element.ItemList;
import id.satuwarga.sdk.miniapp.internal.element.Timeline;
import java.util.Arrays;
import java.util.Collection;

/**
 * Something a Screen shows. {@link Screen} has a verb for each kind; here they are as values, for
 * what stands in a group or beside another. A closed family: {@link Paragraph}, {@link Table},
 * {@link Input} and what is made here; a Screen refuses any other.
 *
 * <pre>{@code
 * screen.add(
 *     Element.columns(
 *         Element.group(Paragraph.of("Antrean"), Paragraph.of("A-17").strong()),
 *         Element.group(Paragraph.of("Dilayani"), Paragraph.of("A-12").strong())));
 * }</pre>
 */
public interface Element {

  /** The title of what follows; read as a heading by assistive technology. */
  static Element heading(String words) {
    return Heading.of(words);
  }

  /** Names with their values, one below the other; at most 100. */
  static Element facts(Fact... facts) {
    return Facts.of(Arrays.asList(facts));
  }

  /**
   * An image the OPD serves itself, so that the citizen's device never asks a stranger for it: the
   * last part of {@code GET {endpoint}/images/{ref}}, and what it shows for those who do not see
   * it.
   */
  static Element image(String ref, String altText) {
    return Image.of(ref, altText);
  }

  /** Rows that may each lead to a page, at most 100. */
  static Element list(Collection<Item> items) {
    return ItemList.of(items);
  }

  /** The same with a way, under the rows, to the page of this mini-app that shows the next ones. */
  static Element list(Collection<Item> items, String more) {
    return ItemList.of(items).more(more);
  }

  /** What happened, step by step; at most 100. */
  static Element timeline(Collection<Step> steps) {
    return Timeline.of(steps);
  }

  /** Something the citizen must not miss; announced by assistive technology. */
  static Element alert(Tone tone, String words) {
    return Alert.of(tone, words);
  }

  /** The same under a title. */
  static Element alert(Tone tone, String title, String words) {
    return Alert.of(tone, words).titled(title);
  }

  /** Elements that belong together. */
  static Element group(Element... elements) {
    return group(Tone.NEUTRAL, elements);
  }

  /** Elements that belong together, in a tone. */
  static Element group(Tone tone, Element... elements) {
    return Group.of(elements).tone(tone);
  }

  /**
   * Elements side by side, at most four; below each other where there is no room. A group makes one
   * column of several.
   */
  static Element columns(Element... columns) {
    return Columns.of(Arrays.asList(columns));
  }
}
