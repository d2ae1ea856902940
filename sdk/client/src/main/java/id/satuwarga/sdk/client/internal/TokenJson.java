package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/** A token for the OPD's back end. */
final class TokenJson {
  @SerializedName("access_token")
  @Nullable String accessToken;

  @SerializedName("expires_in")
  long expiresIn;
}
