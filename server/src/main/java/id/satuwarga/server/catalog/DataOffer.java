package id.satuwarga.server.catalog;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.satuwarga.server.platform.web.Text;
import java.util.List;

/**
 * Data of citizens that a mini-app gives to others, under the guard of consent or law.
 *
 * @param labels what citizens call its fields, of those that say so
 */
public record DataOffer(
    String source,
    List<String> fields,
    Text description,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<FieldLabel> labels) {
  public DataOffer {
    fields = List.copyOf(fields);
    labels = List.copyOf(labels);
  }

  /** What citizens call one field. */
  public record FieldLabel(String field, Text label) {}

  /** In words; one without any goes by its name. */
  public Text label(String field) {
    return labels.stream()
        .filter(label -> label.field().equals(field))
        .map(FieldLabel::label)
        .findFirst()
        .orElseGet(() -> Text.of(field.replace('_', ' '), field.replace('_', ' ')));
  }
}
