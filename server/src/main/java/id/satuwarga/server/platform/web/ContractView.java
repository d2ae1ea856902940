package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.MediaType;
import java.util.Map;

/**
 * The contract as vertx-openapi can load it: the same file without the bodies of media types its
 * loader throws on. Nothing else differs, and nothing is judged less by it: forms are checked by
 * {@link Judge} from the full file, files by the slice that takes them.
 */
final class ContractView {
  private ContractView() {}

  static JsonObject of(JsonObject document) {
    JsonObject view = document.copy();
    operations(view.getJsonObject("paths", new JsonObject()));
    operations(view.getJsonObject("webhooks", new JsonObject()));
    JsonObject components = view.getJsonObject("components", new JsonObject());
    components.getJsonObject("requestBodies", new JsonObject()).forEach(ContractView::trim);
    components.getJsonObject("responses", new JsonObject()).forEach(ContractView::trim);
    return view;
  }

  private static void operations(JsonObject paths) {
    for (Map.Entry<String, Object> path : paths) {
      for (Map.Entry<String, Object> entry : (JsonObject) path.getValue()) {
        if (entry.getValue() instanceof JsonObject operation
            && operation.containsKey("responses")) {
          requestBody(operation);
          operation.getJsonObject("responses").forEach(ContractView::trim);
        }
      }
    }
  }

  /** A request body left without any type would be refused by the loader, so it goes as a whole. */
  private static void requestBody(JsonObject operation) {
    JsonObject body = operation.getJsonObject("requestBody");
    if (body != null && body.containsKey("content")) {
      trimContent(body);
      if (!body.containsKey("content")) {
        operation.remove("requestBody");
      }
    }
  }

  private static void trim(Map.Entry<String, Object> entry) {
    if (entry.getValue() instanceof JsonObject body) {
      trimContent(body);
    }
  }

  private static void trimContent(JsonObject body) {
    JsonObject content = body.getJsonObject("content");
    if (content != null) {
      content.stream()
          .map(Map.Entry::getKey)
          .filter(type -> !MediaType.isMediaTypeSupported(type))
          .toList()
          .forEach(content::remove);
      if (content.isEmpty()) {
        body.remove("content");
      }
    }
  }
}
