package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.AppId;
import java.util.Map;
import java.util.Optional;

/** Which service a citizen wants to open, at which page, with which app. */
record VisitRequest(
    AppId appId,
    Optional<String> page,
    Optional<Map<String, String>> params,
    Optional<Integer> contract) {}
