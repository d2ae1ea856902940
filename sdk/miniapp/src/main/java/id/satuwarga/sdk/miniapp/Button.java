package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a citizen can press at the end of a Screen.
 *
 * <pre>{@code
 * screen.button(Button.submit("support", "Dukung").with("proposal", "7").positive());
 * screen.button(Button.submit("cancel", "Batal").withoutInputs().destructive());
 * }</pre>
 */
public final class Button {
  /** What a press does. */
  public enum Kind {
    /** Sends the inputs to {@link MiniApp#act}. */
    SUBMIT,
    /** Opens a page of a mini-app or an https address. */
    OPEN
  }

  /** How much it stands out. */
  public enum Style {
    PLAIN,
    /** The thing most citizens came for. */
    POSITIVE,
    /** Something that is hard to take back. */
    DESTRUCTIVE
  }

  private final Kind kind;
  private final String label;
  private final String target;
  private final Style style;
  private final boolean inputs;
  private final Map<String, String> data;

  private Button(
      Kind kind,
      String label,
      String target,
      Style style,
      boolean inputs,
      Map<String, String> data) {
    this.kind = kind;
    this.label = label;
    this.target = target;
    this.style = style;
    this.inputs = inputs;
    this.data = data;
  }

  /** Sends the inputs as an {@link Action} of this name. */
  public static Button submit(String action, String label) {
    return new Button(
        Kind.SUBMIT,
        Plain.label(label, Bounds.LABEL),
        Bounds.fitting(Bounds.ACTION_NAME, action, "an action name"),
        Style.PLAIN,
        true,
        Collections.emptyMap());
  }

  /** Opens {@code /a/page}, {@code satuwarga://apps/{app_id}/page} or {@code https://…}. */
  public static Button open(String address, String label) {
    return new Button(
        Kind.OPEN,
        Plain.label(label, Bounds.LABEL),
        judged(address),
        Style.PLAIN,
        false,
        Collections.emptyMap());
  }

  /** The same button, standing out. */
  public Button positive() {
    return new Button(kind, label, target, Style.POSITIVE, inputs, data);
  }

  /** The same button, warning of what it does. */
  public Button destructive() {
    return new Button(kind, label, target, Style.DESTRUCTIVE, inputs, data);
  }

  /** The same submit without the inputs: none is judged, none is sent. For "Cancel". */
  public Button withoutInputs() {
    return new Button(kind, label, target, style, false, data);
  }

  /** The same submit with a value the act finds in {@link Action#data}. Citizens can change it. */
  public Button with(String name, String value) {
    if (kind != Kind.SUBMIT || name.equals("action")) {
      throw new IllegalArgumentException("only a submit carries data, and not under this name");
    }
    Map<String, String> more = new LinkedHashMap<>(data);
    more.put(
        Bounds.fitting(Bounds.INPUT_ID, name, "the name of data"),
        Plain.clean(value, Bounds.SHORT_TEXT));
    if (more.size() >= Bounds.DATA) {
      throw new IllegalArgumentException("too much data on one button");
    }
    return new Button(kind, label, target, style, inputs, Collections.unmodifiableMap(more));
  }

  /** Whether a press sends something to the mini-app or leads elsewhere. */
  public Kind kind() {
    return kind;
  }

  /** What is read on it. */
  public String label() {
    return label;
  }

  /** Name of the action, or the address. */
  public String target() {
    return target;
  }

  /** How it stands out. */
  public Style style() {
    return style;
  }

  /** Whether the inputs are judged and sent. */
  public boolean sendsInputs() {
    return inputs;
  }

  /** What a press brings along, by name; the action's own name is not in it. */
  public Map<String, String> data() {
    return data;
  }

  static String judged(String address) {
    if (!Bounds.isLink(address)) {
      throw new IllegalArgumentException(
          "an address is /a/page, satuwarga://apps/{app_id}/page or https://…: " + address);
    }
    return address;
  }
}
