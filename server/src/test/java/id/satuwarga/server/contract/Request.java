package id.satuwarga.server.contract;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something to send, whether the contract allows it or not. */
@SuppressWarnings("ArrayRecordComponent") // bytes of a test, changed by nobody
record Request(
    String method, String target, Map<String, String> headers, String contentType, byte[] body) {

  Request target(String other) {
    return new Request(method, other, headers, contentType, body);
  }

  Request header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Request(method, target, more, contentType, body);
  }

  Request without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(name);
    return new Request(method, target, fewer, contentType, body);
  }

  Request body(String type, byte[] other) {
    return new Request(method, target, headers, type, other);
  }

  /** As HEAD, which answers a stream's head without beginning it. */
  Request headOnly() {
    return new Request("HEAD", target, headers, contentType, body);
  }

  TestReply send(TestClient caller) {
    TestClient client = caller;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      client = client.with(header.getKey(), header.getValue());
    }
    return client.send(method, target, contentType, body);
  }
}
