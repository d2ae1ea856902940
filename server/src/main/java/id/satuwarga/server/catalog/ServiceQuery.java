package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Cursor;
import java.util.Optional;

/** What somebody looks for among the services. */
record ServiceQuery(
    Optional<String> category,
    Optional<String> text,
    Optional<OpdCode> opd,
    Optional<Cursor> cursor,
    int limit) {}
