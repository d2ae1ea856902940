package id.satuwarga.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.satuwarga.server.platform.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request for one operation that its caller may make: values of parameters, and a body. */
@SuppressWarnings("ArrayRecordComponent") // bytes of a test, changed by nobody
record Sample(
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    String contentType,
    JsonNode json,
    byte[] bytes) {

  /** With these values in the path, given as names and values in turn. */
  static Sample at(String... path) {
    return new Sample(pairs(path), Map.of(), Map.of(), "", MissingNode.getInstance(), new byte[0]);
  }

  Sample query(String... more) {
    return new Sample(path, pairs(more), headers, contentType, json, bytes);
  }

  Sample andQuery(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(name, value);
    return new Sample(path, more, headers, contentType, json, bytes);
  }

  Sample header(String name, String value) {
    return new Sample(path, query, Map.of(name, value), contentType, json, bytes);
  }

  Sample body(Object body) {
    JsonNode tree = Json.tree(body);
    return new Sample(path, query, headers, "application/json", tree, Json.writeBytes(body));
  }

  /** Fields of a form, kept as JSON as well so that they can be bent one by one. */
  Sample form(String... fields) {
    JsonNode tree = Json.tree((Object) pairs(fields));
    String type = "application/x-www-form-urlencoded";
    return new Sample(path, query, headers, type, tree, formOf(pairs(fields)));
  }

  Sample file(String type, byte[] file) {
    return new Sample(path, query, headers, type, MissingNode.getInstance(), file);
  }

  /** The same with another value at one place of the path. */
  Sample replacing(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(path);
    other.put(name, value);
    return new Sample(other, query, headers, contentType, json, bytes);
  }

  Request of(Api.Operation operation) {
    return new Request(
        operation.method(), target(operation, path, queryText(query)), headers, contentType, bytes);
  }

  /** The target with these values, which stand there as they are. */
  static String target(Api.Operation operation, Map<String, String> path, String query) {
    String target = operation.path();
    for (Api.Parameter parameter : operation.parametersIn("path")) {
      if (!path.containsKey(parameter.name())) {
        throw new AssertionError(operation + ": no sample of " + parameter.name());
      }
      target = target.replace("{" + parameter.name() + "}", path.get(parameter.name()));
    }
    return query.isEmpty() ? target : target + "?" + query;
  }

  static String queryText(Map<String, String> query) {
    return query.entrySet().stream()
        .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  static byte[] formOf(Map<String, String> fields) {
    return queryText(fields).getBytes(StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> pairs(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
