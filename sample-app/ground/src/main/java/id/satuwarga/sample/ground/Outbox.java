package id.satuwarga.sample.ground;

import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.client.NoticeOutbox;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * The outbox of notices, in the transaction that they tell of. What fails there is told without the
 * driver's own words, which might quote the notice.
 */
public final class Outbox {
  private final NoticeOutbox notices;

  public Outbox(NoticeOutbox notices) {
    this.notices = notices;
  }

  public void put(Handle tx, NoticeDraft notice) {
    try {
      notices.put(tx.getConnection(), notice);
    } catch (SQLException e) {
      throw failed("the outbox took no notice", e);
    }
  }

  /** Withdraws whatever waits for this recipient. */
  public void forget(Handle tx, String recipient) {
    try {
      notices.forget(tx.getConnection(), recipient);
    } catch (SQLException e) {
      throw failed("the outbox forgot nobody", e);
    }
  }

  private static IllegalStateException failed(String what, SQLException e) {
    return new IllegalStateException(what + ", SQL state " + e.getSQLState());
  }
}
