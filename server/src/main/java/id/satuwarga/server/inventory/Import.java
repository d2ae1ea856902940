package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent and has not applied yet, or has: then its content is gone and its
 * figures stand. The OPD is that of all rows which name none.
 */
record Import(
    UUID id,
    UUID uploadedBy,
    @Nullable OpdCode opd,
    String fileName,
    @Nullable Buffer content,
    Map<Integer, SheetField> columns,
    @Nullable ImportFigures figures,
    Instant uploadedAt) {

  Import mapped(Map<Integer, SheetField> other) {
    return new Import(id, uploadedBy, opd, fileName, content, other, figures, uploadedAt);
  }

  Import applied(ImportFigures done) {
    return new Import(id, uploadedBy, opd, fileName, null, columns, done, uploadedAt);
  }
}
