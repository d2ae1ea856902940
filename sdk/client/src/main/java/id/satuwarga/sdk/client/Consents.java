package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.CitizenCalls;
import id.satuwarga.sdk.client.internal.ConsentJson;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What services may see of the citizen. A visit that needs an answer first is refused with {@code
 * consent-required}.
 *
 * <pre>{@code
 * try {
 *   app.visits().open("id.batam.apekesah").execute();
 * } catch (RefusedException no) {
 *   ConsentRequest request = app.consents().request("id.batam.apekesah").execute();
 *   app.consents().grant(request, askTheCitizen(request)).execute();
 * }
 * }</pre>
 */
public final class Consents {
  private final Caller caller;
  private final CitizenCalls calls;

  Consents(Caller caller, CitizenCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /** What a service asks to see, and why; to be shown before it is answered. */
  public ApiCall<ConsentRequest> request(String appId) {
    return new MappedCall<>(caller, running -> calls.asked(running, appId), ConsentRequest::new);
  }

  /**
   * The citizen agrees to these claims and to no data of other services, for a year. Refused with
   * {@code consent-request-changed} when the service asks for something else meanwhile.
   */
  public ApiCall<Consent> grant(ConsentRequest request, Collection<String> claims) {
    return grant(request, claims, Collections.emptyList());
  }

  /**
   * The same with data of other services, each by the {@link AskedClaim#name} that it has in {@link
   * ConsentRequest#uses}.
   */
  public ApiCall<Consent> grant(
      ConsentRequest request, Collection<String> claims, Collection<String> uses) {
    ConsentJson.Grant grant = new ConsentJson.Grant(request.asked(), claims, uses);
    return new MappedCall<>(
        caller, running -> calls.grant(running, request.appId(), grant), Consent::new);
  }

  /** The citizen agrees no longer, from the next call on. */
  public ApiCall<Done> withdraw(String appId) {
    return new MappedCall<>(
        caller,
        running -> {
          calls.withdraw(running, appId);
          return Done.DONE;
        },
        done -> done);
  }

  /** All that are in force. */
  public ApiCall<List<Consent>> list() {
    return new MappedCall<>(
        caller,
        calls::consents,
        granted -> granted.stream().map(Consent::new).collect(Collectors.toList()));
  }
}
