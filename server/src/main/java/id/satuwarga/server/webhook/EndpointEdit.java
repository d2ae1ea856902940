package id.satuwarga.server.webhook;

import org.jspecify.annotations.Nullable;

/** An address to register. */
record EndpointEdit(String url, @Nullable String label) {}
