package id.satuwarga.server.notice;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a notice, without its content.
 *
 * @param expiresAt until when a notice must take it; null once one has
 */
public record Attachment(
    AttachmentId attachmentId, String name, String type, int size, @Nullable Instant expiresAt) {

  Attachment until(Instant end) {
    return new Attachment(attachmentId, name, type, size, end);
  }

  /** With its content. */
  public record File(Attachment attachment, Buffer content) {}
}
