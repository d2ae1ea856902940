package id.satuwarga.server.region;

import id.satuwarga.server.platform.web.Cursor;
import java.util.Optional;

/** What to search: part of a name, one level, what lies below a parent; each may be left out. */
public record RegionQuery(
    Optional<String> name,
    Optional<Level> level,
    Optional<RegionCode> parent,
    Optional<Cursor> cursor,
    int limit) {}
