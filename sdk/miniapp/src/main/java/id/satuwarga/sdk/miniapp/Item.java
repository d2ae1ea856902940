package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list: {@code Item.of("Jalan berlubang").detail("Teluk Tering").badge("Dikerjakan",
 * Tone.ACCENT).opens("/complaints/12")}.
 *
 * <pre>{@code
 * Item.of("Jalan berlubang")
 *     .detail("Teluk Tering")
 *     .badge("Dikerjakan", Tone.ACCENT)
 *     .opens("/complaints/12");
 * }</pre>
 */
public final class Item {
  private final String title;
  private final @Nullable String detail;
  private final @Nullable String badge;
  private final Tone tone;
  private final @Nullable String link;

  private Item(
      String title,
      @Nullable String detail,
      @Nullable String badge,
      Tone tone,
      @Nullable String link) {
    this.title = title;
    this.detail = detail;
    this.badge = badge;
    this.tone = tone;
    this.link = link;
  }

  /** A row with this title. */
  public static Item of(String title) {
    return new Item(Plain.clean(title, Bounds.TEXT), null, null, Tone.NEUTRAL, null);
  }

  /** The same row with a second line. */
  public Item detail(String words) {
    return new Item(title, Plain.clean(words, Bounds.TEXT), badge, tone, link);
  }

  /** The same row with its state in a word. */
  public Item badge(String words, Tone meant) {
    return new Item(title, detail, Plain.clean(words, Bounds.TEXT), meant, link);
  }

  /** The same row, leading to a page of this or another mini-app or to an https address. */
  public Item opens(String address) {
    return new Item(title, detail, badge, tone, Button.judged(address));
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** A quieter second line. */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /** A short word on its state, such as the status of a complaint. */
  public Optional<String> badge() {
    return Optional.ofNullable(badge);
  }

  /** How the badge is meant. */
  public Tone tone() {
    return tone;
  }

  /** Where a tap leads. */
  public Optional<String> link() {
    return Optional.ofNullable(link);
  }
}
