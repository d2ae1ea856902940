package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/** A file on its way to an OPD as it travels. */
public final class UploadJson {
  @SerializedName("upload_id")
  public @Nullable String uploadId;

  public @Nullable String type;
  public long size;

  boolean isWhole() {
    return uploadId != null && type != null;
  }
}
