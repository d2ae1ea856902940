package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/** A session as it travels, and as it is kept. */
final class SessionJson {
  private SessionJson() {}

  /** What the keeper keeps. */
  static final class Kept {
    @SerializedName("refresh_token")
    @Nullable String refreshToken;

    /** Of a sign-in that is not finished. */
    @Nullable String state;

    @Nullable String verifier;
  }

  /** What a one-time code is exchanged by. */
  static final class Request {
    final String code;

    @SerializedName("code_verifier")
    final String verifier;

    @SerializedName("client_id")
    final String client;

    @SerializedName("device_name")
    final String device;

    Request(String code, String verifier, String client, String device) {
      this.code = code;
      this.verifier = verifier;
      this.client = client;
      this.device = device;
    }
  }

  /** What a session is renewed by. */
  static final class Refresh {
    @SerializedName("refresh_token")
    final String token;

    Refresh(String token) {
      this.token = token;
    }
  }

  /** What is answered. */
  static final class Tokens {
    @SerializedName("access_token")
    @Nullable String accessToken;

    @SerializedName("refresh_token")
    @Nullable String refreshToken;

    @SerializedName("expires_in")
    long expiresIn;

    @Nullable ProfileJson me;
  }
}
