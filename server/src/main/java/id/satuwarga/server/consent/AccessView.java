package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A reading of a citizen's data as the citizen is told of it.
 *
 * @param fieldNames the claims in words
 */
record AccessView(
    UUID id,
    Instant at,
    OpdName opd,
    AppId appId,
    String appName,
    List<String> claims,
    List<String> fieldNames,
    String purpose,
    String basis,
    Optional<String> legalBasis,
    Optional<String> source,
    Optional<String> sourceName,
    Optional<OpdName> sourceOpd,
    String requestId) {}
