package id.satuwarga.sdk.android.internal;

import android.view.View;
import android.widget.AdapterView;
import android.widget.LinearLayout;
import android.widget.Spinner;
import android.widget.TextView;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From the province down to the depth asked for: a drop-down a level, each filled by the choice
 * above.
 */
final class TerritoryChooser {
  private static final int[] CODE_LENGTHS = {2, 5, 8, 13};

  private final Pieces pieces;
  private final Language language;
  private final LocationInput input;
  private final Loading loading;
  private final LinearLayout levels;
  private String wanted = "";
  private String code = "";
  private boolean guessed;

  TerritoryChooser(Pieces pieces, Language language, LocationInput input, Loading loading) {
    this.pieces = pieces;
    this.language = language;
    this.input = input;
    this.loading = loading;
    this.levels = pieces.column();
  }

  private static int levels(LocationInput.Depth depth) {
    switch (depth) {
      case PROVINCE:
        return 1;
      case REGENCY:
        return 2;
      case DISTRICT:
        return 3;
      default:
        return CODE_LENGTHS.length;
    }
  }

  LinearLayout view() {
    return levels;
  }

  /** Code of the territory chosen; empty for none. */
  String code() {
    return code;
  }

  /** Begins with this territory chosen, as far as it can be found. */
  void begin(String chosen) {
    wanted = chosen;
    code = chosen;
    offer("", 0);
  }

  /** Begins with this territory offered: it counts as far down as it came into sight. */
  void beginAt(String offered) {
    guessed = true;
    wanted = offered;
    offer("", 0);
  }

  private void offer(String parent, int level) {
    while (levels.getChildCount() > level) {
      levels.removeViewAt(level);
    }
    if (level >= levels(input.depth())) {
      return;
    }
    LinearLayout place = pieces.column();
    TextView said = pieces.text(Words.in(language, Words.LOADING), Look.SMALL, pieces.look.muted);
    place.addView(said);
    levels.addView(place, Pieces.below(level == 0 ? 0 : pieces.look.dp(6)));
    loading.load(
        devices -> devices.territories(parent),
        within -> {
          if (place.getParent() == levels) {
            show(place, within, parent, level);
          }
        },
        () -> said.setText(Words.in(language, Words.NO_TERRITORIES)));
  }

  private void show(LinearLayout place, Map<String, String> within, String parent, int level) {
    place.removeAllViews();
    List<Option> options = new ArrayList<>();
    String label = Words.in(language, Words.level(level));
    options.add(new Option(parent, label + ": " + Words.in(language, Words.CHOOSE)));
    within.forEach((code, name) -> options.add(new Option(code, name)));
    Spinner spinner = new Spinner(pieces.context);
    spinner.setAdapter(Option.adapter(pieces, options));
    spinner.setBackground(pieces.look.control(false));
    pieces.pad(spinner, 12, 10);
    spinner.setMinimumHeight(pieces.look.dp(48));
    String named = input.label() + ", " + label;
    int chosen = position(options, level);
    if (guessed) {
      code = options.get(chosen).value;
    }
    spinner.setContentDescription(options.get(chosen).under(chosen == 0 ? input.label() : named));
    spinner.setSelection(chosen, false);
    spinner.setOnItemSelectedListener(
        new AdapterView.OnItemSelectedListener() {
          private int shown = chosen;

          @Override
          public void onItemSelected(AdapterView<?> list, View row, int at, long id) {
            if (at != shown) {
              shown = at;
              wanted = "";
              list.setContentDescription(options.get(at).under(at == 0 ? input.label() : named));
              choose(options.get(at), at, level);
            }
          }

          @Override
          public void onNothingSelected(AdapterView<?> list) {}
        });
    place.addView(spinner, Pieces.below(0));
    if (chosen > 0) {
      offer(options.get(chosen).value, level + 1);
    }
  }

  private void choose(Option option, int at, int level) {
    code = option.value;
    while (levels.getChildCount() > level + 1) {
      levels.removeViewAt(level + 1);
    }
    if (at > 0) {
      offer(option.value, level + 1);
    }
  }

  private int position(List<Option> options, int level) {
    int length = CODE_LENGTHS[level];
    if (wanted.length() >= length) {
      for (int at = 1; at < options.size(); at++) {
        if (options.get(at).value.equals(wanted.substring(0, length))) {
          return at;
        }
      }
    }
    return 0;
  }
}
