package id.satuwarga.server.catalog;

import id.satuwarga.server.platform.web.Text;
import java.util.List;

/** Data of citizens that a mini-app gives to others, under the guard of consent or law. */
public record DataOffer(String source, List<String> fields, Text description) {
  public DataOffer {
    fields = List.copyOf(fields);
  }
}
