package id.satuwarga.server.platform.web;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request's data after the one shared check: clean text, bounded, as the contract wants it.
 * {@code json} is a tree of maps and lists, null where the body is none or not JSON.
 */
record Input(
    Map<String, String> path,
    Map<String, List<String>> query,
    String contentType,
    Map<String, List<String>> form,
    @Nullable Object json,
    Buffer bytes) {}
