package id.satuwarga.sample.population.move;

import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** The words in which a citizen is told that a move was decided. */
public final class MoveNotices implements MoveNews {
  private static final Text BODY =
      Text.of(
          "Permohonan pindah alamat Anda (%s): %s.\n\n%s", "Your request to move (%s): %s.\n\n%s");

  private final String appId;
  private final NoticeOutbox outbox = new NoticeOutbox();

  public MoveNotices(String appId) {
    this.appId = appId;
  }

  @Override
  public void tell(Handle tx, Move decided, String note) {
    Language language = decided.language();
    String status = decided.status().label().in(language);
    try {
      outbox.put(
          tx.getConnection(),
          NoticeDraft.to(decided.subject())
              .app(appId)
              .category("move_status")
              .subject(decided.label() + ": " + status)
              .body(BODY.in(language).formatted(decided.label(), status, note).strip())
              .page(decided.page())
              .language(language.code())
              .reference(decided.label() + "-" + decided.status().name())
              .build());
    } catch (SQLException e) {
      throw new IllegalStateException("The notice cannot be written down", e);
    }
  }
}
