package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device as it travels. */
public final class DeviceJson {
  @SerializedName("device_id")
  public @Nullable String deviceId;

  public @Nullable String fingerprint;
  public @Nullable String name;

  @SerializedName("seen_at")
  public @Nullable String seenAt;

  public boolean current;

  boolean isWhole() {
    return deviceId != null && fingerprint != null && Times.isTime(seenAt);
  }

  public Instant seenAt() {
    return Times.of(seenAt);
  }

  /** What an app says of itself. */
  public static final class Request {
    final String token;
    final String name;

    Request(String token, String name) {
      this.token = token;
      this.name = name;
    }
  }

  /** What became of notices on this device. */
  static final class Receipts {
    final List<Receipt> items;

    Receipts(String noticeId, String state) {
      items = Collections.singletonList(new Receipt(noticeId, state));
    }
  }

  static final class Receipt {
    @SerializedName("notice_id")
    final String noticeId;

    final String state;

    Receipt(String noticeId, String state) {
      this.noticeId = noticeId;
      this.state = state;
    }
  }
}
