package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.CitizenCalls;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The services of a region: the citizen's own when they are signed in.
 *
 * <pre>{@code
 * for (Service service : app.services().search("pengaduan").execute()) {
 *   show(service.name(), service.ownerName());
 * }
 * }</pre>
 */
public final class Services {
  private final Caller caller;
  private final CitizenCalls calls;

  Services(Caller caller, CitizenCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /** All where the citizen lives. */
  public ApiCall<Listing<Service>> list() {
    return list(null, null, null);
  }

  /** All in another territory, by its Kemendagri code; also for whoever is not signed in. */
  public ApiCall<Listing<Service>> in(String region) {
    return list(region, null, null);
  }

  /** Those that have to do with these words, of at least two letters. */
  public ApiCall<Listing<Service>> search(String words) {
    return list(null, words, null);
  }

  /** One service. */
  public ApiCall<Service> get(String appId) {
    return new MappedCall<>(caller, running -> calls.service(running, appId), Service::new);
  }

  private ApiCall<Listing<Service>> list(
      @Nullable String region, @Nullable String words, @Nullable String cursor) {
    return new MappedCall<>(
        caller,
        running -> calls.services(running, region, words, cursor),
        page ->
            new Listing<>(
                page.items().stream().map(Service::new).collect(Collectors.toList()),
                page.next(),
                next -> list(region, words, next)));
  }
}
