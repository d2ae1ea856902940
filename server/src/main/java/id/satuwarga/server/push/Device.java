package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An installation of the app that push reaches. */
record Device(
    CitizenId citizen,
    DeviceId id,
    UUID session,
    DeviceToken token,
    @Nullable String name,
    Instant registeredAt,
    Instant seenAt) {}
