package id.satuwarga.server.webhook;

import id.satuwarga.server.platform.web.Cursor;
import java.util.Optional;

/** Which messages of an endpoint to list. */
record MessageQuery(Optional<MessageState> state, Optional<Cursor> cursor, int limit) {}
