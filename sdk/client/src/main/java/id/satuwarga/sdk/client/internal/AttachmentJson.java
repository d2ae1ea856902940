package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/** A file that an OPD handed in as it travels. */
public final class AttachmentJson {
  @SerializedName("attachment_id")
  public @Nullable String attachmentId;
}
