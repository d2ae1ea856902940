package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a citizen says of a service, as it travels both ways. */
public final class FeedbackJson {
  public int rating;
  public @Nullable List<Integer> elements;
  public @Nullable String comment;
  public @Nullable String service;
  public ServiceJson.@Nullable OpdJson opd;
  public @Nullable String state;
  public @Nullable String answer;
  public @Nullable String reason;

  @SerializedName("given_at")
  public @Nullable String givenAt;

  @SerializedName("changeable_until")
  public @Nullable String changeableUntil;

  public boolean isWhole() {
    return rating > 0
        && service != null
        && Times.isTime(changeableUntil)
        && (givenAt == null || Times.isTime(givenAt));
  }
}
