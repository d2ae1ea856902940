package id.satuwarga.server.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** A request's data after the one shared check: normalised, bounded, as the contract wants it. */
record Input(
    Map<String, String> path, MultiMap query, MultiMap form, JsonNode json, Buffer bytes) {}
