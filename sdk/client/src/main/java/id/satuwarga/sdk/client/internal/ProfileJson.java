package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/** A citizen's own page as it travels. */
public final class ProfileJson {
  public @Nullable String name;

  @SerializedName("nik_masked")
  public @Nullable String nik;

  @SerializedName("home_region")
  public @Nullable RegionJson region;

  public @Nullable String language;

  /** Whether it is the answer the contract promises. */
  boolean isWhole() {
    return name != null && nik != null && language != null;
  }

  /** What a citizen changes about themselves. */
  public static final class Edit {
    @SerializedName("home_region")
    final @Nullable String region;

    final @Nullable String language;

    public Edit(@Nullable String region, @Nullable String language) {
      this.region = region;
      this.language = language;
    }
  }
}
