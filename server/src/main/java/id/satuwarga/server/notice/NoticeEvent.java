package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import java.time.Instant;

/**
 * A step of a notice to one citizen. Tells its OPD what it could look up, and nothing about whom.
 *
 * @param state the word by which the contract names where the notice has come to
 */
public record NoticeEvent(
    NoticeId noticeId,
    OpdCode opd,
    AppId appId,
    String category,
    String reference,
    String state,
    Instant at) {}
