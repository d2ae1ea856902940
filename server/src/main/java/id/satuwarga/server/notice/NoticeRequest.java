package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.json.Json;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an OPD wants to tell one citizen. */
record NoticeRequest(
    String recipient,
    AppId appId,
    String category,
    String subject,
    String body,
    @Nullable String page,
    String reference,
    @Nullable String language,
    @Nullable Instant expiresAt) {

  /** Tells whether another request with the same reference says the same. */
  String contentHash(OpdCode opd) {
    return Hashes.sha256Hex(
        Json.write(
            Arrays.<@Nullable Object>asList(
                opd.value(),
                recipient,
                appId.value(),
                category,
                subject,
                body,
                page,
                language,
                expiresAt)));
  }

  @Override
  public String toString() {
    return "NoticeRequest[" + appId + " " + category + "]";
  }
}
