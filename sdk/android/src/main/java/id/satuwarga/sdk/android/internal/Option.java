package id.satuwarga.sdk.android.internal;

import android.view.View;
import android.view.ViewGroup;
import android.widget.ArrayAdapter;
import android.widget.TextView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value with the words that stand for it in a list of the system's. */
final class Option {
  final String value;
  private final String title;

  Option(String value, String title) {
    this.value = value;
    this.title = title;
  }

  /** What assistive technology says of a drop-down: its label, and what is chosen. */
  String under(String label) {
    return label + ": " + title;
  }

  /** Rows in our look: the system's own take their colours from the theme of the app. */
  static ArrayAdapter<Option> adapter(Pieces pieces, List<Option> options) {
    ArrayAdapter<Option> adapter =
        new ArrayAdapter<Option>(pieces.context, android.R.layout.simple_spinner_item, options) {
          @Override
          public View getView(int at, @Nullable View old, ViewGroup parent) {
            TextView row = inked((TextView) super.getView(at, old, parent));
            // our border took the place of the arrow that says it opens
            row.setContentDescription(row.getText());
            row.setText(row.getText() + "  ▾");
            return row;
          }

          @Override
          public View getDropDownView(int at, @Nullable View old, ViewGroup parent) {
            TextView row = inked((TextView) super.getDropDownView(at, old, parent));
            row.setMinHeight(pieces.look.dp(48));
            return row;
          }

          private TextView inked(TextView row) {
            row.setTextSize(Look.BODY);
            row.setTextColor(pieces.look.ink);
            row.setSingleLine(false);
            return row;
          }
        };
    adapter.setDropDownViewResource(android.R.layout.simple_spinner_dropdown_item);
    return adapter;
  }

  @Override
  public String toString() {
    return title;
  }
}
