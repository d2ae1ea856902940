package id.satuwarga.sample.ground.desk;

import java.util.Map;
import java.util.Optional;

/** What an officer filled in and sent. */
public final class Form {
  private final Map<String, String> values;
  private final Map<String, byte[]> files;

  Form(Map<String, String> values, Map<String, byte[]> files) {
    this.values = Map.copyOf(values);
    this.files = Map.copyOf(files);
  }

  /** Without files. */
  public static Form of(Map<String, String> values) {
    return new Form(values, Map.of());
  }

  /** What stands in the field, without blanks around it; empty when it is not there. */
  public String text(String name) {
    return values.getOrDefault(name, "").strip().replace("\u0000", "");
  }

  /** A file that was chosen; a field left empty has none. */
  public Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name)).filter(content -> content.length > 0);
  }
}
