package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a citizen has said, as that citizen sees it, and what the OPD made of it. */
record FeedbackView(
    UUID visitId,
    AppId appId,
    String service,
    OpdName opd,
    int rating,
    Optional<List<Integer>> elements,
    Optional<String> comment,
    Optional<CaseState> state,
    Optional<String> answer,
    Optional<String> reason,
    Instant givenAt,
    Instant changeableUntil) {}
