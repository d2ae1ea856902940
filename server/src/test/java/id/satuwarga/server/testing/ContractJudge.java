package id.satuwarga.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Judges answers by the full contract with a validator other than the server's: the status is
 * documented, the media type is, a JSON body fits its schema, and a problem is one the operation
 * names, with the title that problems.md gives it.
 */
public final class ContractJudge {
  private static final Map<String, ContractJudge> LOADED = new ConcurrentHashMap<>();
  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
  private final JsonNode document;
  private final ContractSchemas schemas;

  private ContractJudge(JsonNode document) {
    this.document = document;
    this.schemas = new ContractSchemas(document, false);
  }

  /** The judge of the contract at this place on the class path. */
  public static ContractJudge of(String resource) {
    return LOADED.computeIfAbsent(resource, ContractJudge::load);
  }

  private static ContractJudge load(String resource) {
    try (InputStream yaml = ContractJudge.class.getClassLoader().getResourceAsStream(resource)) {
      return new ContractJudge(new ObjectMapper(new YAMLFactory()).readTree(yaml));
    } catch (IOException failure) {
      throw new UncheckedIOException(resource, failure);
    }
  }

  public List<String> operationIds() {
    List<String> ids = new ArrayList<>();
    document
        .at("/paths")
        .forEach(
            path ->
                VERBS.forEach(
                    verb ->
                        Optional.ofNullable(path.get(verb))
                            .ifPresent(found -> ids.add(found.get("operationId").asText()))));
    return ids;
  }

  /** Fails with what the contract holds against the answer. */
  public void judge(String method, String path, HttpResponse<byte[]> response) {
    String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    Optional<String> template = templateOf(path);
    String operation = template.map(found -> "/paths/" + escape(found) + "/" + verb).orElse("");
    String type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    if (operation.isEmpty() || document.at(operation).isMissingNode()) {
      outside(method + " " + path, response);
      return;
    }
    String answer = operation + "/responses/" + response.statusCode();
    if (document.at(answer).isMissingNode()) {
      answer = operation + "/responses/default";
    }
    if (document.at(answer).isMissingNode()) {
      throw blame(method + " " + path, "status not documented", response);
    }
    judgeHeaders(method + " " + path, response);
    judgeBody(method, path, follow(answer), type, response);
    if (type.equals("application/problem+json")
        && response.body().length > 0
        && document.has("x-common-problems")) {
      judgeProblem(method + " " + path, operation, response);
    }
  }

  /** Those of the rate are left out where limits are off, and judged wherever they stand. */
  private void judgeHeaders(String request, HttpResponse<byte[]> response) {
    document.path("x-common-headers").forEach(name -> header(request, name.asText(), response));
    for (JsonNode name : document.path("x-success-headers")) {
      if (response.headers().firstValue(name.asText()).isPresent()) {
        header(request, name.asText(), response);
      }
    }
  }

  private void header(String request, String name, HttpResponse<byte[]> response) {
    JsonNode schema = document.at("/components/headers/" + name + "/schema");
    String value = response.headers().firstValue(name).orElse("");
    boolean fits =
        schema.path("type").asText().equals("integer")
            ? value.matches("[0-9]{1,9}")
            : value.matches(schema.path("pattern").asText("(?!)"));
    if (!fits) {
      throw blame(request, "header " + name + " is '" + value + "'", response);
    }
  }

  private void judgeProblem(String request, String operation, HttpResponse<byte[]> response) {
    Optional<String> objection = ProblemPage.objection(response);
    if (objection.isPresent()) {
      throw blame(request, objection.get(), response);
    }
    String code = ProblemPage.codeOf(response);
    if (!names(document.at("/x-common-problems"), code)
        && !names(document.at(operation + "/x-problems"), code)) {
      throw blame(request, "the operation does not name the problem '" + code + "'", response);
    }
  }

  private static boolean names(JsonNode codes, String code) {
    for (JsonNode named : codes) {
      if (named.asText().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private void judgeBody(
      String method, String path, String answer, String type, HttpResponse<byte[]> response) {
    JsonNode content = document.at(answer).path("content");
    boolean empty = response.body().length == 0;
    if (method.equals("HEAD") || (empty && content.isMissingNode())) {
      return;
    }
    if (!content.has(type)) {
      throw blame(method + " " + path, "media type '" + type + "' not documented", response);
    }
    if (type.endsWith("json")) {
      conforms(method + " " + path, answer + "/content/" + escape(type) + "/schema", response);
    }
  }

  /** What no operation answers must still be a problem, or a page. */
  private void outside(String request, HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (response.body().length > 0 && type.equals("application/problem+json")) {
      conforms(request, "/components/schemas/Problem", response);
    } else if (response.statusCode() >= 400
        && !type.startsWith("text/html")
        && response.body().length > 0) {
      throw blame(request, "neither problem nor page", response);
    }
  }

  private void conforms(String request, String pointer, HttpResponse<byte[]> response) {
    try {
      Set<ValidationMessage> breaches =
          schemas.at(pointer).validate(new ObjectMapper().readTree(response.body()));
      if (!breaches.isEmpty()) {
        throw blame(request, breaches.toString(), response);
      }
    } catch (IOException broken) {
      throw blame(request, "not JSON", response);
    }
  }

  private Optional<String> templateOf(String path) {
    List<String> matches = new ArrayList<>();
    document
        .at("/paths")
        .fieldNames()
        .forEachRemaining(
            template -> {
              if (pattern(template).matcher(path).matches()) {
                matches.add(template);
              }
            });
    return matches.stream().min(java.util.Comparator.comparing(template -> template.contains("{")));
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("[.]", "\\\\.").replaceAll("\\{[^}]+}", "[^/]+"));
  }

  /** The pointer itself, or where the reference there leads. */
  private String follow(String pointer) {
    JsonNode reference = document.at(pointer).path("$ref");
    return reference.isMissingNode() ? pointer : follow(reference.asText().substring(1));
  }

  private static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static AssertionError blame(String request, String what, HttpResponse<byte[]> response) {
    return new AssertionError(
        "the contract does not allow the answer to %s: %s; it was %d %s"
            .formatted(
                request,
                what,
                response.statusCode(),
                new String(response.body(), java.nio.charset.StandardCharsets.UTF_8)));
  }
}
