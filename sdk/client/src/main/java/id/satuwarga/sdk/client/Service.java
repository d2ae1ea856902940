package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Copied;
import id.satuwarga.sdk.client.internal.ServiceJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service that citizens can find.
 *
 * <pre>{@code
 * Service service = app.services().get("id.batam.apekesah").execute();
 * show(service.name(), service.description(), service.operatorName().orElse(""));
 * }</pre>
 */
public final class Service {
  private final ServiceJson json;

  Service(ServiceJson json) {
    this.json = json;
  }

  /** Id of the mini-app, such as {@code id.batam.apekesah}. */
  public String appId() {
    return text(json.appId);
  }

  /** In the language of the call. */
  public String name() {
    return text(json.name);
  }

  /** For where there is little room: the name when it has no shorter one. */
  public String shortName() {
    return json.shortName == null ? name() : json.shortName;
  }

  /** What it does. */
  public String description() {
    return text(json.description);
  }

  /** {@code complaints}, {@code health} …: as the contract lists them. */
  public String category() {
    return text(json.category);
  }

  /** A data URI, or a path at the server. */
  public Optional<String> icon() {
    return Optional.ofNullable(json.icon);
  }

  /** Name of the agency it belongs to. */
  public String ownerName() {
    return json.owner == null ? "" : text(json.owner.name);
  }

  /** Name of the agency that serves where the citizen lives, if one does. */
  public Optional<String> operatorName() {
    return Optional.ofNullable(json.operator).map(operator -> operator.name);
  }

  /** {@code available}, {@code not_in_region} or {@code suspended}. */
  public String availability() {
    return text(json.availability);
  }

  /** Why it is suspended, if it is. */
  public Optional<String> suspensionNotice() {
    return Optional.ofNullable(json.notice);
  }

  /** Whether it is on trial, seen by its author only. */
  public boolean isTrial() {
    return json.trial;
  }

  /** {@code embedded}, {@code remote} or {@code web}. */
  public String placement() {
    return text(json.placement);
  }

  /** What it does with data. */
  public Optional<String> privacyUrl() {
    return Optional.ofNullable(json.privacyUrl);
  }

  /** Whom to ask. */
  public Optional<String> support() {
    return Optional.ofNullable(json.support);
  }

  /** All of it, to be shown again by {@link #parse} when there is no network. */
  public String json() {
    return Copied.text(json);
  }

  /**
   * One that was written down by {@link #json}.
   *
   * @throws IllegalArgumentException when the text is no such
   */
  public static Service parse(String json) {
    ServiceJson read = Copied.read(json, ServiceJson.class);
    if (!read.isWhole()) {
      throw new IllegalArgumentException("this is no service");
    }
    return new Service(read);
  }

  @Override
  public String toString() {
    return "Service " + appId();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
