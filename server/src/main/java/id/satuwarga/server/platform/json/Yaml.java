package id.satuwarga.server.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * YAML that somebody else wrote, as a tree and never as objects: tags are not obeyed, aliases stand
 * for nothing but their own name, a name stands once, and nesting has an end.
 */
public final class Yaml {
  private static final int DEEPEST = 20;
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              YAMLFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Yaml() {}

  /** Text that is no YAML is an {@link IllegalArgumentException}; how long it may be is yours. */
  public static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not YAML");
    } catch (RuntimeException broken) {
      throw new IllegalArgumentException("not YAML: " + broken.getClass().getSimpleName());
    }
  }
}
