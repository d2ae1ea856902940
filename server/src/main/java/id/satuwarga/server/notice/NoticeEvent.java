package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a notice to one citizen, of one on a device of theirs, or of a campaign. Tells its OPD
 * what it could look up, and nothing about whom.
 *
 * @param kind notice, device or campaign
 * @param noticeId of a campaign its own id
 * @param state the word by which the contract names where it has come to
 * @param device its name for this notice only
 * @param audience how many a campaign is for, once they are counted
 * @param opened how many of them have opened it
 */
public record NoticeEvent(
    String kind,
    NoticeId noticeId,
    OpdCode opd,
    @Nullable AppId appId,
    String category,
    @Nullable String reference,
    String state,
    @Nullable String device,
    @Nullable Long audience,
    @Nullable Long opened,
    Instant at) {}
