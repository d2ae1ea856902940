package id.satuwarga.server.push;

import org.jspecify.annotations.Nullable;

/** An app says where push reaches it. */
record DeviceRequest(DeviceToken token, @Nullable String name) {}
