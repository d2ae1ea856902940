package id.satuwarga.server.push;

import id.satuwarga.server.notice.NoticeId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An emergency for the phones of one regency, in the hands of the worker that claimed it. */
record TopicWave(
    NoticeId notice,
    EmergencyTopic topic,
    UUID claim,
    String title,
    Optional<String> route,
    int attempts,
    Instant giveUpAt) {}
