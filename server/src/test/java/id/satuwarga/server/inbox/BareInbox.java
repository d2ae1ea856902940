package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/** The inbox as somebody would answer it who asks neither who calls nor what the contract says. */
public final class BareInbox {
  private static final int LIMIT = 20;

  /** The very query of the server, to be measured without the rest of it. */
  public static final String QUERY = InboxRepository.LIST;

  private final InboxRepository items = new InboxRepository();

  /** The first page as JSON. */
  public Future<byte[]> page(SqlClient db, String citizen) {
    return items
        .list(db, CitizenId.parse(citizen), Long.MAX_VALUE, LIMIT)
        .map(rows -> Page.of(rows, LIMIT, last -> Cursor.of(Long.toString(last.seq()))))
        .map(Json::writeBytes);
  }
}
