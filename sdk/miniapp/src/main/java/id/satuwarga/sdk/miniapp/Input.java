package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;

/**
 * Something a citizen fills in. The factory says what kind of answer is asked for; each further
 * method gives a new input. What does not go with the kind, such as a {@code max} on a toggle, is
 * refused at once with an {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * Screen form =
 *     Screen.titled("Buat pengaduan")
 *         .input(Input.text("title", "Judul").required().max(120))
 *         .input(Input.longText("story", "Cerita").placeholder("Apa yang terjadi?"))
 *         .input(Input.choice("kind", "Kategori").option("road", "Jalan").option("light", "Lampu"))
 *         .input(Input.number("people", "Jumlah warga").min(1).max(20))
 *         .input(Input.date("day", "Hari").max(context.today()))
 *         .input(Input.time("hour", "Jam").min(LocalTime.of(8, 0)).max(LocalTime.of(14, 30)))
 *         .input(Input.file("photo", "Foto").max(3))
 *         .input(Input.location("place", "Lokasi").required())
 *         .input(Input.toggle("agree", "Pernyataan").titled("Data ini benar").required());
 * return form.accepts(action) ? list(context) : form.corrected(action);
 * }</pre>
 */
public interface Input extends Element {

  /** Text of one line, up to 1,000 characters when nothing is said. */
  static Input text(String id, String label) {
    return TextInput.of(id, label);
  }

  /** Text with room for several lines. */
  static Input longText(String id, String label) {
    return TextInput.of(id, label).multiline();
  }

  /** Text with the keyboard for a telephone number. */
  static Input phone(String id, String label) {
    return TextInput.of(id, label).style(TextInput.Style.TEL);
  }

  /** Text with the keyboard for an e-mail address. */
  static Input email(String id, String label) {
    return TextInput.of(id, label).style(TextInput.Style.EMAIL);
  }

  /** Text with the keyboard for the address of a page on the web. */
  static Input webAddress(String id, String label) {
    return TextInput.of(id, label).style(TextInput.Style.URL);
  }

  /** A number. */
  static Input number(String id, String label) {
    return NumberInput.of(id, label);
  }

  /** A day. */
  static Input date(String id, String label) {
    return DateInput.of(id, label);
  }

  /** A time of the day. */
  static Input time(String id, String label) {
    return TimeInput.of(id, label);
  }

  /** One of the answers given by {@link #option}, or {@link #several}; shown as a drop-down. */
  static Input choice(String id, String label) {
    return ChoiceInput.of(id, label);
  }

  /** Yes or no. Required means that only yes will do: a consent, a declaration. */
  static Input toggle(String id, String label) {
    return ToggleInput.of(id, label);
  }

  /** A photo; {@link #documents} for PDF too. The act has upload ids; the OPD fetches the bytes. */
  static Input file(String id, String label) {
    return FileInput.of(id, label);
  }

  /** A territory down to the village, with street and position of the device if citizens like. */
  static Input location(String id, String label) {
    return LocationInput.of(id, label);
  }

  /** The same input, without which nothing is sent. */
  Input required();

  /** The same input with the words a host shows when its own check fails. */
  Input errorMessage(String words);

  /** The same input with why the value just sent was not accepted. */
  Input problem(String words);

  /** The same text or number with an example; it does not replace the label. */
  Input placeholder(String example);

  /** The same number for no less than this. */
  Input min(long least);

  /** The same number for no less than this. */
  Input min(BigDecimal least);

  /** The same date for this day or later. */
  Input min(LocalDate first);

  /** The same time for this one or later. */
  Input min(LocalTime first);

  /** The same number for no more, text of at most 10,000 characters, or at most 5 files. */
  Input max(long most);

  /** The same number for no more than this. */
  Input max(BigDecimal most);

  /** The same date for this day or earlier. */
  Input max(LocalDate last);

  /** The same time for this one or earlier. */
  Input max(LocalTime last);

  /** The same text, filled in, or the same choice with this one chosen. */
  Input value(String filledIn);

  /** The same number, filled in. */
  Input value(BigDecimal filledIn);

  /** The same date, filled in. */
  Input value(LocalDate filledIn);

  /** The same time, filled in. */
  Input value(LocalTime filledIn);

  /** The same toggle, switched on or off. */
  Input value(boolean on);

  /** The same location, filled in. */
  Input value(Place filledIn);

  /**
   * The same choice with these chosen, if they are offered, or files with these uploaded already.
   */
  Input values(Collection<String> filledIn);

  /** The same choice with one more answer: the value that travels, and what a citizen reads. */
  Input option(String value, String title);

  /** The same choice with more answers. */
  Input options(Collection<Choice> offered);

  /** The same choice, of which several may be taken. */
  Input several();

  /** The same choice with all answers in sight. */
  Input expanded();

  /** The same choice with a field to search in; for many answers. */
  Input searchable();

  /** The same toggle with words of its own beside the switch. */
  Input titled(String words);

  /** The same file, for PDF as well as photos. */
  Input documents();

  /** The same file, for these types only, of JPEG, PNG, WebP and PDF. */
  Input mediaTypes(Collection<String> types);

  /** The same location, where a province is enough. */
  Input downToProvince();

  /** The same location, where a regency or city is enough. */
  Input downToRegency();

  /** The same location, where a district is enough. */
  Input downToDistrict();

  /** The same location, asking for no street. */
  Input withoutStreet();

  /** The same location, not offering the position of the device. */
  Input withoutPosition();

  /** Under which the value travels. */
  String id();

  /** What is asked. */
  String label();

  /** Whether an act without it is given back. */
  boolean isRequired();

  /** What is said at the input when its value does not fit; the host's own words when absent. */
  Optional<String> errorMessage();

  /** Why the value just sent was not accepted. */
  Optional<String> problem();
}
