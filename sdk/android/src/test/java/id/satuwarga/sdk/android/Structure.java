package id.satuwarga.sdk.android;

import android.text.InputType;
import android.view.View;
import android.view.ViewGroup;
import android.widget.AutoCompleteTextView;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.RadioGroup;
import android.widget.Spinner;
import android.widget.TableRow;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a citizen meets on a Screen, in the words of {@code api-spec/structures}. */
final class Structure {
  private static final String OPTIONAL = " (boleh kosong)";
  private static final String OPTIONAL_EN = " (optional)";
  private static final String KIND =
      "^(Berhasil|Hati-hati|Penting|Keterangan|Good|Take care|Important|Note)(: |\\. )";

  private final List<String> lines = new ArrayList<>();

  private Structure() {}

  static String of(View root) {
    Structure structure = new Structure();
    structure.read(root);
    return String.join("\n", structure.lines) + "\n";
  }

  private void read(View view) {
    String said = Objects.toString(view.getContentDescription(), "");
    if (view.getVisibility() != View.VISIBLE) {
      return;
    } else if (view instanceof TableRow row) {
      lines.add("row \"" + String.join(" | ", texts(row)) + "\"");
    } else if (isField(view)) {
      field((LinearLayout) view);
    } else if (view instanceof LinearLayout group && view.isFocusable() && !said.isEmpty()) {
      stop(group, said);
    } else if (view instanceof ViewGroup group) {
      children(group).forEach(this::read);
    } else if (view instanceof Button button) {
      lines.add("button " + quoted(button.getText()));
    } else if (view instanceof ImageView) {
      lines.add("image " + quoted(said));
    } else if (view instanceof TextView text && text.getText().length() > 0) {
      lines.add((text.isAccessibilityHeading() ? "heading " : "text ") + quoted(text.getText()));
    }
  }

  /** What is read in one go. */
  private void stop(LinearLayout group, String said) {
    if (group.getAccessibilityLiveRegion() != View.ACCESSIBILITY_LIVE_REGION_NONE) {
      lines.add("alert " + quoted(said.replaceFirst(KIND, "")));
    } else {
      List<String> texts = texts(group);
      boolean fact = texts.size() == 2 && said.equals(texts.get(0) + ": " + texts.get(1));
      lines.add((fact ? "fact " : "item ") + quoted(said) + (group.isClickable() ? " opens" : ""));
    }
  }

  private static boolean isField(View view) {
    return view instanceof LinearLayout group
        && group.getChildCount() > 1
        && group.getChildAt(0).getLabelFor() != View.NO_ID;
  }

  private void field(LinearLayout group) {
    TextView label = (TextView) group.getChildAt(0);
    View control = group.findViewById(label.getLabelFor());
    String words = label.getText().toString();
    boolean optional = words.endsWith(OPTIONAL) || words.endsWith(OPTIONAL_EN);
    words = optional ? words.substring(0, words.lastIndexOf(" (")) : words;
    boolean toggle = control instanceof CheckBox;
    lines.add(
        "input "
            + kind(control)
            + " "
            + quoted(words)
            + (optional && !toggle ? " optional" : "")
            + problem(group));
    if (toggle && !words.contentEquals(((CheckBox) control).getText())) {
      option(((CheckBox) control).getText());
    } else if (control instanceof Spinner spinner) {
      for (int at = 1; at < spinner.getCount(); at++) {
        option(spinner.getItemAtPosition(at).toString());
      }
    } else if (kind(control).equals("radio") || kind(control).equals("boxes")) {
      texts((ViewGroup) control).forEach(this::option);
    }
  }

  private void option(CharSequence words) {
    lines.add("  option " + quoted(words));
  }

  private static String problem(LinearLayout group) {
    return children(group).stream()
        .filter(it -> it.getClass() == TextView.class && it.getVisibility() == View.VISIBLE)
        .filter(it -> it.getAccessibilityLiveRegion() != View.ACCESSIBILITY_LIVE_REGION_NONE)
        .map(it -> " ! " + quoted(((TextView) it).getText()))
        .collect(Collectors.joining());
  }

  private static String kind(View control) {
    if (control instanceof AutoCompleteTextView) {
      return "search";
    } else if (control instanceof EditText text) {
      return kind(text.getInputType());
    } else if (control instanceof CheckBox) {
      return "toggle";
    } else if (control instanceof Spinner) {
      return "choice";
    } else if (control instanceof RadioGroup) {
      return "radio";
    } else if (control instanceof Button) {
      return "pick";
    }
    boolean boxes = ((ViewGroup) control).getChildAt(0) instanceof CheckBox;
    return boxes ? "boxes" : "place";
  }

  private static String kind(int input) {
    boolean lines = (input & InputType.TYPE_TEXT_FLAG_MULTI_LINE) != 0;
    return switch (input & InputType.TYPE_MASK_CLASS) {
      case InputType.TYPE_CLASS_PHONE -> "tel";
      case InputType.TYPE_CLASS_NUMBER -> "number";
      default ->
          switch (input & InputType.TYPE_MASK_VARIATION) {
            case InputType.TYPE_TEXT_VARIATION_EMAIL_ADDRESS -> "email";
            case InputType.TYPE_TEXT_VARIATION_URI -> "url";
            default -> lines ? "long-text" : "text";
          };
    };
  }

  private static List<String> texts(ViewGroup group) {
    List<String> texts = new ArrayList<>();
    for (View child : children(group)) {
      if (child instanceof TextView text) {
        texts.add(plain(text.getText()));
      } else if (child instanceof ViewGroup inner) {
        texts.addAll(texts(inner));
      }
    }
    return texts;
  }

  private static List<View> children(ViewGroup group) {
    List<View> children = new ArrayList<>();
    for (int at = 0; at < group.getChildCount(); at++) {
      children.add(group.getChildAt(at));
    }
    return children;
  }

  private static String quoted(CharSequence words) {
    return "\"" + plain(words) + "\"";
  }

  private static String plain(CharSequence words) {
    return words.toString().trim().replaceAll("\\s+", " ");
  }
}
