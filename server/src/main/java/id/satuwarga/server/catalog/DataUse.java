package id.satuwarga.server.catalog;

import id.satuwarga.server.platform.web.Text;
import java.util.List;
import java.util.Optional;

/**
 * Data of citizens that a mini-app wants to read from another, why, and the law that allows it
 * without consent.
 *
 * @param source the other mini-app and the name it gives the data, such as {@code id.batam.kk/card}
 */
public record DataUse(
    String source, List<String> fields, Text purpose, Optional<String> legalBasis) {
  public DataUse {
    fields = List.copyOf(fields);
  }

  public AppId sourceApp() {
    return AppId.parse(source.substring(0, source.indexOf('/')));
  }

  public String sourceName() {
    return source.substring(source.indexOf('/') + 1);
  }
}
