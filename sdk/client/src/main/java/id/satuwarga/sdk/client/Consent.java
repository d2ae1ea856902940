package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.CitizenCalls;
import id.satuwarga.sdk.client.internal.ConsentJson;
import id.satuwarga.sdk.client.internal.ServiceJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service asks to see of the citizen, and what they agreed to. Immutable: what comes of an
 * answer is another one.
 *
 * <pre>{@code
 * Consent consent = app.services().consent("id.batam.apekesah").execute();
 * consent.asks().forEach(asked -> show(asked.label(), asked.purpose()));
 * consent.grant(askTheCitizen(consent.asks())).execute();
 * }</pre>
 */
public final class Consent {
  private final Caller caller;
  private final CitizenCalls calls;
  private final ConsentJson.@Nullable Asked asked;
  private final ConsentJson.@Nullable Granted granted;

  private Consent(
      Caller caller,
      CitizenCalls calls,
      ConsentJson.@Nullable Asked asked,
      ConsentJson.@Nullable Granted granted) {
    this.caller = caller;
    this.calls = calls;
    this.asked = asked;
    this.granted = granted;
  }

  static Consent asked(Caller caller, CitizenCalls calls, ConsentJson.Asked asked) {
    return new Consent(caller, calls, asked, asked.granted);
  }

  static Consent granted(Caller caller, CitizenCalls calls, ConsentJson.Granted granted) {
    return new Consent(caller, calls, null, granted);
  }

  /** Id of the mini-app. */
  public String appId() {
    return text(asked != null ? asked.appId : granted == null ? null : granted.appId);
  }

  /** Its name, where it is one of {@link Services#consents} and still has one. */
  public Optional<String> appName() {
    return Optional.ofNullable(granted).map(it -> it.name);
  }

  /** Name of the agency that sees it, or would. */
  public String opdName() {
    return asked != null ? named(asked.opd) : granted == null ? "" : named(granted.opd);
  }

  /** What the agency does with it, where it is one of {@link Services#consent}. */
  public Optional<String> privacyUrl() {
    return Optional.ofNullable(asked).map(it -> it.privacyUrl);
  }

  /**
   * What the service asks for, one by one: claims first, then the data of other services, source by
   * source. Told by {@link Services#consent} only.
   */
  public List<AskedClaim> asks() {
    List<AskedClaim> asks = new ArrayList<>();
    if (asked != null && asked.claims != null) {
      asked.claims.forEach(claim -> asks.add(AskedClaim.of(claim)));
    }
    if (asked != null && asked.uses != null) {
      asked.uses.forEach(use -> asks.add(AskedClaim.of(use)));
    }
    return asks;
  }

  /** What the citizen agreed to show, such as {@code name}. */
  public List<String> claims() {
    return copy(granted == null ? null : granted.claims);
  }

  /** The sources they agreed to have read, such as {@code id.batam.kependudukan/ktp}. */
  public List<String> uses() {
    return copy(granted == null ? null : granted.uses);
  }

  /** When what they agreed to ends by itself; absent when they did not agree. */
  public Optional<Instant> until() {
    return Optional.ofNullable(granted).map(ConsentJson.Granted::until);
  }

  /**
   * The citizen agrees to these of {@link #asks}, and to no other, for a year. Refused with {@code
   * consent-request-changed} when the service asks for something else meanwhile.
   *
   * @param names each the {@link AskedClaim#name} of one
   * @throws IllegalArgumentException when one was not asked for
   */
  public ApiCall<Consent> grant(Collection<String> names) {
    List<String> claims = new ArrayList<>();
    List<String> uses = new ArrayList<>();
    List<String> left = new ArrayList<>(names);
    for (AskedClaim ask : asks()) {
      if (left.remove(ask.name())) {
        (ask.holder().isPresent() ? uses : claims).add(ask.name());
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("not asked for: " + left);
    }
    String request = text(asked == null ? null : asked.asked);
    ConsentJson.Grant grant = new ConsentJson.Grant(request, claims, uses);
    return new MappedCall<>(
        caller,
        running -> calls.grant(running, appId(), grant),
        given -> granted(caller, calls, given));
  }

  /** The citizen agrees no longer, from the next call on. */
  public ApiCall<Void> withdraw() {
    return MappedCall.done(caller, running -> calls.withdraw(running, appId()));
  }

  private static String named(ServiceJson.@Nullable OpdJson opd) {
    return text(opd == null ? null : opd.name);
  }

  private static List<String> copy(@Nullable List<String> names) {
    return names == null
        ? Collections.emptyList()
        : Collections.unmodifiableList(new ArrayList<>(names));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
