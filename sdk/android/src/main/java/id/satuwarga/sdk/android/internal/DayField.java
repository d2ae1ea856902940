package id.satuwarga.sdk.android.internal;

import android.app.DatePickerDialog;
import android.app.TimePickerDialog;
import android.view.View;
import android.widget.Button;
import android.widget.DatePicker;
import android.widget.LinearLayout;
import id.satuwarga.sdk.android.internal.Pieces.Style;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day or a time of day, chosen in the system's own dialog. */
final class DayField extends Field {
  private final Button chooser;
  private final Button clear;
  private @Nullable LocalDate date;
  private @Nullable LocalTime time;

  DayField(Pieces pieces, Language language, DateInput input) {
    super(pieces, language, input);
    date = input.value().orElse(null);
    hint(bounds(input.min().map(this::written), input.max().map(this::written)));
    chooser = control(pieces.button("", Style.PLAIN));
    clear = clearing();
    chooser.setOnClickListener(pressed -> chooseDay(input));
    show();
  }

  DayField(Pieces pieces, Language language, TimeInput input) {
    super(pieces, language, input);
    time = input.value().orElse(null);
    hint(bounds(input.min().map(DayField::written), input.max().map(DayField::written)));
    chooser = control(pieces.button("", Style.PLAIN));
    clear = clearing();
    chooser.setOnClickListener(pressed -> chooseTime());
    show();
  }

  @Override
  Action write(Action action) {
    if (date != null) {
      return action.input(input().id(), date.toString());
    } else if (time != null) {
      return action.input(
          input().id(), String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
    }
    return action;
  }

  private void chooseDay(DateInput input) {
    LocalDate from = date == null ? nearest(input) : date;
    DatePickerDialog dialog =
        new DatePickerDialog(
            pieces.context,
            (picker, year, month, chosen) -> {
              date = LocalDate.of(year, month + 1, chosen);
              show();
            },
            from.getYear(),
            from.getMonthValue() - 1,
            from.getDayOfMonth());
    DatePicker picker = dialog.getDatePicker();
    input.min().ifPresent(first -> picker.setMinDate(millis(first)));
    input.max().ifPresent(last -> picker.setMaxDate(millis(last)));
    dialog.show();
  }

  private void chooseTime() {
    LocalTime from = time == null ? LocalTime.of(9, 0) : time;
    new TimePickerDialog(
            pieces.context,
            (picker, hour, minute) -> {
              time = LocalTime.of(hour, minute);
              show();
            },
            from.getHour(),
            from.getMinute(),
            true)
        .show();
  }

  private void show() {
    String value =
        date != null
            ? written(date)
            : time != null ? written(time) : Words.in(language, Words.CHOOSE);
    chooser.setText(value);
    chooser.setContentDescription(input().label() + ": " + value);
    clear.setVisibility(date == null && time == null ? View.GONE : View.VISIBLE);
  }

  private Button clearing() {
    Button button = pieces.button(say(Words.CLEAR), Style.PLAIN);
    button.setContentDescription(say(Words.CLEAR) + ": " + input().label());
    button.setOnClickListener(
        pressed -> {
          date = null;
          time = null;
          show();
        });
    if (!input().isRequired()) {
      place(button);
      button.getLayoutParams().width = LinearLayout.LayoutParams.WRAP_CONTENT;
    }
    return button;
  }

  private String bounds(Optional<String> least, Optional<String> most) {
    return least.isPresent() || most.isPresent()
        ? say(Words.betweenMoments(least.orElse(""), most.orElse("")))
        : "";
  }

  /** Today where it may be chosen, else the bound next to it. */
  private static LocalDate nearest(DateInput input) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    if (input.max().isPresent() && input.max().get().isBefore(today)) {
      return input.max().get();
    }
    return input.min().filter(first -> first.isAfter(today)).orElse(today);
  }

  private String written(LocalDate chosen) {
    return RegionTime.day(chosen, language);
  }

  private static String written(LocalTime chosen) {
    return String.format(Locale.ROOT, "%02d.%02d", chosen.getHour(), chosen.getMinute());
  }

  private static long millis(LocalDate date) {
    return date.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
  }
}
