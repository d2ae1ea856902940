package id.satuwarga.sdk.android.internal;

import android.view.View;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.AutoCompleteTextView;
import android.widget.CheckBox;
import android.widget.CompoundButton;
import android.widget.LinearLayout;
import android.widget.RadioButton;
import android.widget.RadioGroup;
import android.widget.Spinner;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Choice;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of several, or several: boxes, a drop-down, or a field to search in. */
final class ChoiceField extends Field {
  private final ChoiceInput offered;
  private final Set<String> chosen = new LinkedHashSet<>();

  ChoiceField(Pieces pieces, Language language, ChoiceInput input) {
    super(pieces, language, input);
    offered = input;
    chosen.addAll(input.values());
    if (input.isSeveral()) {
      hint(say(Words.SEVERAL));
      boxes();
    } else if (input.style() == ChoiceInput.Style.EXPANDED) {
      circles();
    } else if (input.style() == ChoiceInput.Style.FILTERED) {
      search();
    } else {
      dropDown();
    }
  }

  @Override
  Action write(Action action) {
    List<String> values = new ArrayList<>();
    for (Choice choice : offered.choices()) {
      if (chosen.contains(choice.value())) {
        values.add(choice.value());
      }
    }
    if (values.isEmpty()) {
      return action;
    }
    if (offered.isSeveral()) {
      return action.choices(offered.id(), values);
    } else {
      return action.input(offered.id(), values.get(0));
    }
  }

  private void boxes() {
    LinearLayout boxes = pieces.column();
    for (Choice choice : offered.choices()) {
      boxes.addView(option(new CheckBox(pieces.context), choice), Pieces.below(0));
    }
    control(boxes);
  }

  private void circles() {
    RadioGroup circles = new RadioGroup(pieces.context);
    for (Choice choice : offered.choices()) {
      circles.addView(option(new RadioButton(pieces.context), choice), Pieces.below(0));
    }
    control(circles);
  }

  private View option(CompoundButton box, Choice choice) {
    box.setId(View.generateViewId());
    box.setText(choice.title());
    box.setTextSize(Look.BODY);
    box.setTextColor(look.ink);
    box.setMinHeight(look.dp(48));
    box.setContentDescription(offered.label() + ": " + choice.title());
    box.setChecked(chosen.contains(choice.value()));
    box.setOnCheckedChangeListener(
        (changed, on) -> {
          if (on) {
            chosen.add(choice.value());
          } else {
            chosen.remove(choice.value());
          }
        });
    return box;
  }

  private void dropDown() {
    Spinner spinner = new Spinner(pieces.context);
    List<Option> options = new ArrayList<>();
    options.add(new Option("", say(Words.CHOOSE)));
    options.addAll(options());
    spinner.setAdapter(Option.adapter(pieces, options));
    frame(spinner);
    for (int at = 0; at < options.size(); at++) {
      if (chosen.contains(options.get(at).value)) {
        spinner.setSelection(at, false);
      }
    }
    spinner.setContentDescription(
        options.get(spinner.getSelectedItemPosition()).under(offered.label()));
    spinner.setOnItemSelectedListener(
        new AdapterView.OnItemSelectedListener() {
          @Override
          public void onItemSelected(AdapterView<?> list, View row, int at, long id) {
            chosen.clear();
            list.setContentDescription(options.get(at).under(offered.label()));
            if (at > 0) {
              chosen.add(options.get(at).value);
            }
          }

          @Override
          public void onNothingSelected(AdapterView<?> list) {
            chosen.clear();
          }
        });
    control(spinner);
  }

  private void search() {
    AutoCompleteTextView field = new AutoCompleteTextView(pieces.context);
    field.setAdapter(
        new ArrayAdapter<>(pieces.context, android.R.layout.simple_dropdown_item_1line, options()));
    field.setThreshold(1);
    field.setSingleLine(true);
    field.setTextSize(Look.BODY);
    field.setTextColor(look.ink);
    field.setHintTextColor(look.muted);
    field.setHint(say(Words.SEARCH));
    frame(field);
    field.setText(title(), false);
    field.setOnItemClickListener(
        (list, row, at, id) -> {
          chosen.clear();
          chosen.add(((Option) list.getItemAtPosition(at)).value);
        });
    field.setOnFocusChangeListener(
        (view, focused) -> {
          if (!focused) {
            settle(field);
          }
        });
    control(field);
  }

  /** What was typed but not chosen does not stay: an emptied field means nothing is chosen. */
  private void settle(AutoCompleteTextView field) {
    if (field.getText().length() == 0) {
      chosen.clear();
    } else {
      field.setText(title(), false);
    }
  }

  private String title() {
    Optional<Choice> first =
        offered.choices().stream().filter(it -> chosen.contains(it.value())).findFirst();
    return first.map(Choice::title).orElse("");
  }

  private List<Option> options() {
    List<Option> options = new ArrayList<>();
    for (Choice choice : offered.choices()) {
      options.add(new Option(choice.value(), choice.title()));
    }
    return options;
  }
}
