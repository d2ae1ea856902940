package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.region.RegionCode;
import java.util.Optional;

/** Which agencies to list: part of a name, those that serve a territory; each may be left out. */
record OpdQuery(
    Optional<String> name, Optional<RegionCode> region, Optional<Cursor> cursor, int limit) {}
