package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.CitizenCalls;
import id.satuwarga.sdk.client.internal.ProfileJson;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The citizen's own page.
 *
 * <pre>{@code
 * Profile me = app.account().profile().execute();
 * app.account().speak("en").execute();
 * }</pre>
 */
public final class Account {
  private final Caller caller;
  private final CitizenCalls calls;

  Account(Caller caller, CitizenCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /** Who is signed in. */
  public ApiCall<Profile> profile() {
    return new MappedCall<>(caller, calls::me, Profile::new);
  }

  /**
   * Changes where the citizen lives, and with it which services they see.
   *
   * @param region Kemendagri code, such as {@code 21.71.10.1004}
   */
  public ApiCall<Profile> moveTo(String region) {
    return changed(new ProfileJson.Edit(region, null));
  }

  /** Changes the language: {@code id} or {@code en}. */
  public ApiCall<Profile> speak(String language) {
    return changed(new ProfileJson.Edit(null, Told.language(language)));
  }

  /** Who looked at the citizen's data, the newest first. */
  public ApiCall<Listing<AccessEntry>> accessLog() {
    return accessLog(null);
  }

  private ApiCall<Listing<AccessEntry>> accessLog(@Nullable String cursor) {
    return new MappedCall<>(
        caller,
        running -> calls.accessLog(running, cursor),
        page ->
            new Listing<>(
                page.items().stream().map(AccessEntry::new).collect(Collectors.toList()),
                page.next(),
                this::accessLog));
  }

  private ApiCall<Profile> changed(ProfileJson.Edit edit) {
    return new MappedCall<>(caller, running -> calls.change(running, edit), Profile::new);
  }
}
