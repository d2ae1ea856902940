package id.satuwarga.server.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that are wrong as a whole: no JSON, another media type, too deep, too large, absent. */
final class WholeBodyMutations {
  private static final String INVALID = "request-invalid";
  private static final String MALFORMED = "request-malformed";
  private static final String UNSUPPORTED = "media-type-unsupported";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int DEEP = 2_000;
  private final Api.Operation operation;
  private final Sample sample;
  private final Request request;
  private final List<Mutation> found = new ArrayList<>();

  private WholeBodyMutations(Api.Operation operation, Sample sample) {
    this.operation = operation;
    this.sample = sample;
    this.request = sample.of(operation);
  }

  static List<Mutation> of(Api.Operation operation, Sample sample) {
    WholeBodyMutations mutations = new WholeBodyMutations(operation, sample);
    mutations.ofAnyType();
    switch (sample.contentType()) {
      case JSON -> mutations.ofJson();
      case FORM -> mutations.ofForm();
      default -> mutations.ofFiles();
    }
    return mutations.found;
  }

  private void ofAnyType() {
    if (operation.body().required()) {
      add("absent", "", new byte[0], INVALID);
      add("empty", sample.contentType(), new byte[0], INVALID);
    }
    for (String type :
        List.of("text/plain", "application/xml", "multipart/form-data", "json", "*")) {
      add("as " + type, type, sample.bytes(), UNSUPPORTED);
    }
    add("as UTF-16", sample.contentType() + "; charset=utf-16", sample.bytes(), UNSUPPORTED);
    add("without a type", "", sample.bytes(), UNSUPPORTED);
    byte[] large = " ".repeat(operation.body().most() + 1).getBytes(UTF_8);
    add("too large", sample.contentType(), large, "body-too-large");
  }

  private void ofJson() {
    String json = new String(BodyMutations.bytes(sample.json()), UTF_8);
    for (String text :
        List.of("{", "bukan json", json + "x", json + json, "{'a':1}", "{\"a\":NaN}")) {
      String shown = text.length() > 12 ? "…" + text.substring(text.length() - 12) : text;
      add("text " + shown, JSON, text.getBytes(UTF_8), MALFORMED);
    }
    for (String text : List.of("null", "1", "\"a\"", "[]", "true", "[" + json + "]")) {
      String shown = text.length() > 12 ? "[…]" : text;
      add("JSON " + shown, JSON, text.getBytes(UTF_8), INVALID);
    }
    add("arrays in arrays", JSON, nested("[", "", "]"), MALFORMED);
    add("objects in objects", JSON, nested("{\"a\":", "1", "}"), MALFORMED);
    String first = sample.json().fieldNames().next();
    ((ObjectNode) sample.json())
        .fieldNames()
        .forEachRemaining(
            name -> {
              String deep = "\"" + name + "\":" + new String(nested("[", "", "]"), UTF_8);
              add(name + " nested deeply", JSON, with(deep), MALFORMED);
              add(name + " twice", JSON, with("\"" + name + "\":1"), MALFORMED);
            });
    add("no UTF-8", JSON, with("\"" + first + "x\":\"\u00e9\"", ISO_8859_1), MALFORMED);
    add("UTF-16BE", JSON, json.getBytes(UTF_16BE), MALFORMED);
    add("UTF-16LE", JSON, json.getBytes(UTF_16LE), MALFORMED);
    add("an endless number", JSON, with("\"n\":" + "9".repeat(5_000)), MALFORMED);
    add("an infinite number", JSON, with("\"n\":1e9999"), MALFORMED);
  }

  /** The sample with one more member in front. */
  private byte[] with(String member) {
    return with(member, UTF_8);
  }

  private byte[] with(String member, java.nio.charset.Charset charset) {
    String json = new String(BodyMutations.bytes(sample.json()), UTF_8);
    return ("{" + member + "," + json.substring(1)).getBytes(charset);
  }

  private static byte[] nested(String open, String inside, String close) {
    return (open.repeat(DEEP) + inside + close.repeat(DEEP)).getBytes(UTF_8);
  }

  private void ofForm() {
    String form = new String(sample.bytes(), UTF_8);
    for (String bad : List.of("%00", "%zz", "%", "%ff", "%c0%af")) {
      add("a field " + bad, FORM, (form + "&scope=" + bad).getBytes(UTF_8), MALFORMED);
      add("a field named " + bad, FORM, (form + "&" + bad + "=1").getBytes(UTF_8), MALFORMED);
    }
    for (Api.Parameter field : fields()) {
      Map<String, String> others = new LinkedHashMap<>();
      sample
          .json()
          .properties()
          .forEach(member -> others.put(member.getKey(), member.getValue().asText()));
      String value = others.getOrDefault(field.name(), "a");
      String twice = form + "&" + field.name() + "=a&" + field.name() + "=b";
      add(field.name() + " twice", FORM, twice.getBytes(UTF_8), INVALID);
      others.put(field.name(), value + "a".repeat(field.schema().get("maxLength").asInt()));
      add(field.name() + " too long", FORM, Sample.formOf(others), INVALID);
      others.remove(field.name());
      if (field.required()) {
        add(field.name() + " missing", FORM, Sample.formOf(others), INVALID);
      }
    }
  }

  private List<Api.Parameter> fields() {
    List<Api.Parameter> fields = new ArrayList<>();
    List<String> required = new ArrayList<>();
    operation.body().schemas().get(FORM).path("required").forEach(n -> required.add(n.asText()));
    operation
        .body()
        .schemas()
        .get(FORM)
        .get("properties")
        .properties()
        .forEach(
            field ->
                fields.add(
                    new Api.Parameter(
                        field.getKey(),
                        "form",
                        required.contains(field.getKey()),
                        field.getValue())));
    return fields;
  }

  private void ofFiles() {
    String[] broken = {
      "upload-type", "upload-broken", "import-unreadable", "audience-list-unreadable"
    };
    for (String type : operation.body().schemas().keySet()) {
      add("no " + type, type, "bukan berkas".getBytes(UTF_8), broken);
      add("zeros as " + type, type, new byte[1_000], broken);
    }
    byte[] cut = java.util.Arrays.copyOf(sample.bytes(), sample.bytes().length / 2);
    add("half a file", sample.contentType(), cut, broken);
  }

  private void add(String what, String type, byte[] body, String... slugs) {
    found.add(Mutation.of("body: " + what, request.body(type, body), slugs));
  }
}
