package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/** A service as it travels. */
public final class ServiceJson {
  @SerializedName("app_id")
  public @Nullable String appId;

  public @Nullable String name;

  @SerializedName("short_name")
  public @Nullable String shortName;

  public @Nullable String description;
  public @Nullable String category;
  public @Nullable String icon;
  public @Nullable OpdJson owner;
  public @Nullable OpdJson operator;
  public @Nullable String availability;
  public @Nullable String notice;
  public boolean trial;
  public @Nullable String placement;

  @SerializedName("privacy_url")
  public @Nullable String privacyUrl;

  public @Nullable String support;

  public boolean isWhole() {
    return appId != null
        && name != null
        && description != null
        && category != null
        && owner != null
        && owner.name != null
        && availability != null
        && placement != null;
  }

  /** An agency's code and name. */
  public static final class OpdJson {
    public @Nullable String code;
    public @Nullable String name;
  }
}
