package id.satuwarga.server.agency;

import org.jspecify.annotations.Nullable;

/** A public key to register. */
record KeyEdit(PublicJwk jwk, @Nullable String label) {}
