package id.satuwarga.sdk.android.internal;

import android.text.InputFilter;
import android.text.InputType;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import id.satuwarga.sdk.android.internal.Pieces.Style;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A place: its territory, words for where in it, and the position of the device if wanted. */
final class LocationField extends Field {
  private static final int LONGEST_STREET = 500;
  private static final double METRE = 1e5;

  private final TerritoryChooser territory;
  private final @Nullable EditText street;
  private double @Nullable [] position;

  LocationField(
      Pieces pieces, Language language, LocationInput input, Loading loading, Text reason) {
    super(pieces, language, input);
    territory = new TerritoryChooser(pieces, language, input, loading);
    control(territory.view());
    if (input.value().isPresent()) {
      territory.begin(input.value().get().region());
    } else {
      territory.beginAt(input.isRequired() ? loading.devices().home() : "");
    }
    street = input.asksStreet() ? street(input) : null;
    input
        .value()
        .filter(place -> place.latitude().isPresent() && place.longitude().isPresent())
        .ifPresent(
            place ->
                position =
                    new double[] {place.latitude().getAsDouble(), place.longitude().getAsDouble()});
    if (input.offersPosition()) {
      position(loading, reason);
    }
  }

  @Override
  Action write(Action action) {
    String words = street == null ? "" : street.getText().toString().trim();
    if (territory.code().isEmpty() && words.isEmpty() && position == null) {
      return action;
    }
    Place place = Place.in(territory.code());
    place = words.isEmpty() ? place : place.street(words);
    return action.input(
        input().id(), position == null ? place : place.position(position[0], position[1]));
  }

  private EditText street(LocationInput input) {
    TextView label =
        pieces.text(say(Words.STREET) + " " + say(Words.OPTIONAL), Look.SMALL, look.muted);
    EditText entry = new EditText(pieces.context);
    entry.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
    entry.setTextSize(Look.BODY);
    entry.setTextColor(look.ink);
    entry.setFilters(new InputFilter[] {new InputFilter.LengthFilter(LONGEST_STREET)});
    entry.setId(View.generateViewId());
    label.setLabelFor(entry.getId());
    frame(entry);
    input.value().flatMap(Place::street).ifPresent(entry::setText);
    place(label);
    place(entry);
    return entry;
  }

  private void position(Loading loading, Text reason) {
    TextView said = pieces.text("", Look.SMALL, look.muted);
    said.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
    Button use = pieces.button("", Style.PLAIN);
    LinearLayout both = pieces.column();
    both.addView(use, Pieces.below(0));
    both.addView(said, Pieces.below(look.dp(4)));
    place(both);
    show(use, said);
    use.setOnClickListener(
        pressed -> {
          if (position != null) {
            position = null;
            show(use, said);
            return;
          }
          said.setText(say(Words.LOCATING));
          loading
              .devices()
              .findPosition(
                  reason,
                  (latitude, longitude) -> {
                    position = new double[] {rounded(latitude), rounded(longitude)};
                    show(use, said);
                  },
                  why -> said.setText(say(why)));
        });
  }

  private void show(Button use, TextView said) {
    String words = position == null ? say(Words.POSITION) : say(Words.REMOVE);
    use.setText(words);
    use.setContentDescription(input().label() + ": " + words);
    said.setText(
        position == null
            ? ""
            : String.format(
                Locale.ROOT, "%s (%.5f, %.5f)", say(Words.GIVEN), position[0], position[1]));
  }

  /** A metre is enough. */
  private static double rounded(double degrees) {
    return Math.round(degrees * METRE) / METRE;
  }
}
