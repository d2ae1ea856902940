package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One look at a citizen's data as it travels. */
public final class AccessJson {
  public @Nullable String at;
  public ServiceJson.@Nullable OpdJson opd;

  @SerializedName("app_name")
  public @Nullable String appName;

  public @Nullable List<String> claims;
  public @Nullable String purpose;
  public @Nullable String basis;

  @SerializedName("legal_basis")
  public @Nullable String legalBasis;

  public @Nullable String source;

  @SerializedName("source_name")
  public @Nullable String sourceName;

  boolean isWhole() {
    return Times.isTime(at)
        && opd != null
        && opd.name != null
        && claims != null
        && purpose != null
        && basis != null;
  }
}
