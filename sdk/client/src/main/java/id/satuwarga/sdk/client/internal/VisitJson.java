package id.satuwarga.sdk.client.internal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import id.satuwarga.sdk.miniapp.InvalidScreenException;
import id.satuwarga.sdk.miniapp.Screen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A visit as it travels. */
public final class VisitJson {
  @SerializedName("visit_id")
  @Nullable String visitId;

  @SerializedName("app_id")
  @Nullable String appId;

  ServiceJson.@Nullable OpdJson operator;

  @SerializedName("expires_at")
  @Nullable String expiresAt;

  @Nullable JsonObject screen;

  boolean isWhole() {
    return visitId != null
        && appId != null
        && operator != null
        && operator.name != null
        && Times.isTime(expiresAt)
        && screen != null;
  }

  /** The same with this Screen. */
  public VisitJson showing(Screen shown) {
    VisitJson copy = new VisitJson();
    copy.visitId = visitId;
    copy.appId = appId;
    copy.operator = operator;
    copy.expiresAt = expiresAt;
    copy.screen = JsonParser.parseString(shown.json()).getAsJsonObject();
    return copy;
  }

  public String id() {
    return visitId == null ? "" : visitId;
  }

  public String appId() {
    return appId == null ? "" : appId;
  }

  public String operator() {
    return operator == null || operator.name == null ? "" : operator.name;
  }

  public Instant expiresAt() {
    return Times.of(expiresAt);
  }

  /** What an OPD shows that this app cannot: nothing is shown of it. */
  static Screen screen(@Nullable JsonObject json) throws CallFailed {
    try {
      return Screen.parse(json == null ? "" : json.toString());
    } catch (InvalidScreenException e) {
      throw CallFailed.unusable(e);
    }
  }

  /** What is asked. */
  static final class Request {
    @SerializedName("app_id")
    final String appId;

    final String page;
    final int contract = 1;

    Request(String appId, String page) {
      this.appId = appId;
      this.page = page;
    }
  }

  /** What comes of an act. */
  static final class Reply {
    @Nullable JsonObject screen;
  }
}
