package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service asks to see, and what the citizen agreed to, as it travels. */
public final class ConsentJson {
  private ConsentJson() {}

  /** What is asked. */
  public static final class Asked {
    @SerializedName("app_id")
    public @Nullable String appId;

    public @Nullable String asked;
    public ServiceJson.@Nullable OpdJson opd;
    public @Nullable List<Claim> claims;
    public @Nullable List<Use> uses;

    @SerializedName("privacy_url")
    public @Nullable String privacyUrl;

    public @Nullable Granted granted;

    boolean isWhole() {
      return appId != null
          && asked != null
          && opd != null
          && opd.name != null
          && claims != null
          && claims.stream().allMatch(claim -> claim != null && claim.isWhole())
          && (uses == null || uses.stream().allMatch(use -> use != null && use.isWhole()))
          && (granted == null || granted.isWhole());
    }
  }

  /** One thing that is asked. */
  public static final class Claim {
    public @Nullable String name;
    public @Nullable String label;
    public @Nullable String purpose;
    public boolean required;
    public @Nullable String preview;

    boolean isWhole() {
      return name != null && label != null && purpose != null;
    }
  }

  /** Data of another service that it wants to read. */
  public static final class Use {
    public @Nullable String source;
    public @Nullable String name;
    public ServiceJson.@Nullable OpdJson opd;
    public @Nullable List<String> fields;
    public @Nullable String description;
    public @Nullable String purpose;

    @SerializedName("legal_basis")
    public @Nullable String legalBasis;

    boolean isWhole() {
      return source != null && name != null && fields != null && purpose != null;
    }
  }

  /** What was agreed to. */
  public static final class Granted {
    @SerializedName("app_id")
    public @Nullable String appId;

    public @Nullable String name;
    public ServiceJson.@Nullable OpdJson opd;
    public @Nullable List<String> claims;
    public @Nullable List<String> uses;

    @SerializedName("granted_at")
    public @Nullable String grantedAt;

    public @Nullable String until;

    boolean isWhole() {
      return appId != null
          && opd != null
          && opd.name != null
          && claims != null
          && Times.isTime(grantedAt)
          && Times.isTime(until);
    }

    public Instant until() {
      return Times.of(until);
    }
  }

  /** The citizen agrees. */
  public static final class Grant {
    final String asked;
    final List<String> claims;
    final List<String> uses;

    public Grant(String asked, Collection<String> claims, Collection<String> uses) {
      this.asked = asked;
      this.claims = new ArrayList<>(claims);
      this.uses = new ArrayList<>(uses);
    }
  }
}
