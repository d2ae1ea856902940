package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.web.Cursor;
import java.util.Optional;

/** Which of its notices an OPD wants to see; the newest first. */
record NoticeQuery(
    OpdCode opd,
    Optional<String> reference,
    Optional<AppId> appId,
    Optional<Cursor> cursor,
    int limit) {}
