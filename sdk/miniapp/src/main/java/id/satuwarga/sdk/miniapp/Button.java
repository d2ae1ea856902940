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
  private enum Style {
    PLAIN,
    POSITIVE,
    DESTRUCTIVE
  }

  private final boolean submit;
  private final String label;
  private final String target;
  private final Style style;
  private final boolean inputs;
  private final Map<String, String> data;

  private Button(
      boolean submit,
      String label,
      String target,
      Style style,
      boolean inputs,
      Map<String, String> data) {
    this.submit = submit;
    this.label = label;
    this.target = target;
    this.style = style;
    this.inputs = inputs;
    this.data = data;
  }

  /** Sends the inputs as an {@link Action} of this name. */
  public static Button submit(String action, String label) {
    return new Button(
        true,
        Plain.label(label, Bounds.LABEL),
        Bounds.fitting(Bounds.ACTION_NAME, action, "an action name"),
        Style.PLAIN,
        true,
        Collections.emptyMap());
  }

  /** Opens {@code /a/page}, {@code satuwarga://apps/{app_id}/page} or {@code https://…}. */
  public static Button open(String address, String label) {
    return new Button(
        false,
        Plain.label(label, Bounds.LABEL),
        judged(address),
        Style.PLAIN,
        false,
        Collections.emptyMap());
  }

  /** The same button, standing out. */
  public Button positive() {
    return new Button(submit, label, target, Style.POSITIVE, inputs, data);
  }

  /** The same button, warning of what it does. */
  public Button destructive() {
    return new Button(submit, label, target, Style.DESTRUCTIVE, inputs, data);
  }

  /** The same submit without the inputs: none is judged, none is sent. For "Cancel". */
  public Button withoutInputs() {
    return new Button(submit, label, target, style, false, data);
  }

  /** The same submit with a value the act finds in {@link Action#data}. Citizens can change it. */
  public Button with(String name, String value) {
    if (!submit || name.equals("action")) {
      throw new IllegalArgumentException("only a submit carries data, and not under this name");
    }
    Map<String, String> more = new LinkedHashMap<>(data);
    more.put(
        Bounds.fitting(Bounds.INPUT_ID, name, "the name of data"),
        Plain.clean(value, Bounds.SHORT_TEXT));
    if (more.size() >= Bounds.DATA) {
      throw new IllegalArgumentException("too much data on one button");
    }
    return new Button(submit, label, target, style, inputs, Collections.unmodifiableMap(more));
  }

  /** Whether a press sends something to {@link MiniApp#act}; it leads elsewhere otherwise. */
  public boolean isSubmit() {
    return submit;
  }

  /** What is read on it. */
  public String label() {
    return label;
  }

  /** Name of the action, or the address. */
  public String target() {
    return target;
  }

  /** Whether it stands out as what most citizens came for. */
  public boolean isPositive() {
    return style == Style.POSITIVE;
  }

  /** Whether it warns of something that is hard to take back. */
  public boolean isDestructive() {
    return style == Style.DESTRUCTIVE;
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
