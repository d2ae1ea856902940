package id.satuwarga.server.classification;

import id.satuwarga.server.agency.OpdCode;
import java.util.Optional;
import java.util.UUID;

/** Which apps of audits to list; each may be left out. The words are those of the contract. */
record ClassificationQuery(
    Optional<UUID> round,
    Optional<String> state,
    Optional<OpdCode> opd,
    boolean isMine,
    boolean isOverdue) {}
