package id.satuwarga.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** An answer that the contract has passed; what it must be for the test is said fluently. */
public final class TestReply {
  private final String request;
  private final HttpResponse<byte[]> response;

  TestReply(String request, HttpResponse<byte[]> response) {
    this.request = request;
    this.response = response;
  }

  public TestReply hasStatus(int status) {
    assertThat(response.statusCode()).as("%s: %s", request, text()).isEqualTo(status);
    return this;
  }

  /** A problem of this slug, whatever its status; the contract has judged that. */
  public TestReply isProblem(String slug) {
    assertThat(contentType()).as("%s: %s", request, text()).isEqualTo("application/problem+json");
    assertThat(json("/code")).as("%s: %s", request, text()).isEqualTo(slug);
    return this;
  }

  public TestReply hasHeader(String name, String value) {
    assertThat(header(name)).as("%s: header %s", request, name).contains(value);
    return this;
  }

  /** The value at this JSON pointer, as text, is this. */
  public TestReply has(String pointer, Object value) {
    assertThat(json(pointer)).as("%s: %s", request, text()).isEqualTo(String.valueOf(value));
    return this;
  }

  /** Nothing stands at this JSON pointer. */
  public TestReply lacks(String pointer) {
    assertThat(json().at(pointer).isMissingNode()).as("%s: %s", request, text()).isTrue();
    return this;
  }

  /** The value at this JSON pointer as text; empty when nothing is there. */
  public String json(String pointer) {
    return json().at(pointer).asText();
  }

  /** What the members of this name are in all objects of the array at this pointer. */
  public List<String> each(String arrayPointer, String member) {
    return StreamSupport.stream(json().at(arrayPointer).spliterator(), false)
        .map(item -> item.path(member).asText())
        .toList();
  }

  public JsonNode json() {
    return Json.tree(text());
  }

  public <T> T json(Class<T> type) {
    return Json.read(text(), type);
  }

  public int status() {
    return response.statusCode();
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public List<String> headers(String name) {
    return response.headers().allValues(name);
  }

  public String contentType() {
    return header("Content-Type").orElse("").split(";", 2)[0];
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    return response.body();
  }
}
