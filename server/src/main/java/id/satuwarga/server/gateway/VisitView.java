package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import java.time.Instant;
import java.util.UUID;

/** A visit that has begun, with its first Screen. */
record VisitView(UUID visitId, AppId appId, OpdName operator, Instant expiresAt, JsonNode screen) {}
