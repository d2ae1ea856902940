package id.satuwarga.server.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges JSON documents that are no request of the contract, such as a manifest or an OPD's answer,
 * by a schema file of the contract's jar. The schema is made ready once.
 */
public final class DocumentJudge {
  private final SchemaCheck check;

  private DocumentJudge(SchemaCheck check) {
    this.check = check;
  }

  public static DocumentJudge ofResource(String name) {
    try (InputStream file = DocumentJudge.class.getClassLoader().getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new DocumentJudge(new SchemaCheck(new JsonObject(Buffer.buffer(file.readAllBytes()))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * A document as a tree of maps, lists and scalars with clean text; nothing when it is no proper
   * JSON, is nested too deep, or names something twice.
   */
  public static Optional<Object> read(Buffer document) {
    try {
      return Optional.ofNullable(StrictJson.read(document));
    } catch (ProblemException unreadable) {
      return Optional.empty();
    }
  }

  /** What is wrong with the tree; nothing when it fits. */
  public List<Violation> violations(Object tree) {
    return check.violations("", wrap(tree));
  }

  @SuppressWarnings("unchecked")
  private static Object wrap(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return new JsonObject((Map<String, Object>) map);
    }
    return tree instanceof List<?> list ? new JsonArray(list) : tree;
  }
}
