package id.satuwarga.sample.population.move;

import id.satuwarga.sample.ground.Outbox;
import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import org.jdbi.v3.core.Handle;

/** The words in which a citizen is told that a move was decided. */
public final class MoveNotices implements MoveNews {
  private static final Text BODY =
      Text.of(
          "Permohonan pindah alamat Anda (%s): %s.\n\n%s", "Your request to move (%s): %s.\n\n%s");

  private final String appId;
  private final Outbox outbox = new Outbox(new NoticeOutbox());

  public MoveNotices(String appId) {
    this.appId = appId;
  }

  @Override
  public void tell(Handle tx, Move decided, String note) {
    Language language = decided.language();
    String status = decided.status().label().in(language);
    outbox.put(
        tx,
        NoticeDraft.to(decided.subject())
            .app(appId)
            .category("move_status")
            .subject(decided.label() + ": " + status)
            .body(BODY.in(language).formatted(decided.label(), status, note).strip())
            .page(decided.page())
            .language(language.code())
            .reference(decided.label() + "-" + decided.status().name()));
  }
}
