package id.satuwarga.sdk.client.internal;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What a citizen asks about themselves, their services and their consents. */
@Singleton
public final class CitizenCalls {
  private static final String[] LEVELS = {"province", "regency", "district", "village"};
  private static final int MOST_REGIONS = 100;

  private final Caller caller;
  private final SessionTokens tokens;
  private final Tries tries;

  @Inject
  CitizenCalls(Caller caller, SessionTokens tokens, Tries tries) {
    this.caller = caller;
    this.tokens = tokens;
    this.tries = tries;
  }

  public ProfileJson me(Running run) throws CallFailed {
    return whole(caller.ask(run, Api::me));
  }

  public ProfileJson change(Running run, ProfileJson.Edit edit) throws CallFailed {
    return whole(caller.ask(run, (api, bearer) -> api.updateMe(bearer, edit)));
  }

  public List<PreferencesJson.Row> preferences(Running run) throws CallFailed {
    return caller.ask(run, Api::preferences).rows();
  }

  public List<PreferencesJson.Row> prefer(Running run, PreferencesJson.Edit edit)
      throws CallFailed {
    return caller.ask(run, (api, bearer) -> api.prefer(bearer, edit)).rows();
  }

  public List<LocalTime> quietHours(Running run) throws CallFailed {
    return caller.ask(run, Api::preferences).quietHours();
  }

  public List<LocalTime> keepQuiet(Running run, LocalTime from, LocalTime until) throws CallFailed {
    PreferencesJson.Edit edit = new PreferencesJson.Edit(from, until);
    return caller.ask(run, (api, bearer) -> api.prefer(bearer, edit)).quietHours();
  }

  public PageJson<AccessJson> accessLog(Running run, @Nullable String cursor) throws CallFailed {
    PageJson<AccessJson> page = caller.ask(run, (api, bearer) -> api.accessLog(bearer, cursor));
    all(page.items().stream().allMatch(AccessJson::isWhole));
    return page;
  }

  public PageJson<FeedbackJson> feedback(Running run, @Nullable String cursor) throws CallFailed {
    PageJson<FeedbackJson> page = caller.ask(run, (api, bearer) -> api.myFeedback(bearer, cursor));
    all(page.items().stream().allMatch(FeedbackJson::isWhole));
    return page;
  }

  /** Also for whoever is not signed in: codes and names, in the order of the names. */
  public Map<String, String> territories(Running run, String within) throws CallFailed {
    String level = LEVELS[within.isEmpty() ? 0 : Math.min(within.split("\\.", -1).length, 3)];
    String parent = within.isEmpty() ? null : within;
    List<RegionJson> found = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      PageJson<RegionJson> page =
          Caller.there(
              tries.run(run, api -> api.regions(level, parent, MOST_REGIONS, from)).body());
      found.addAll(page.items());
      cursor = page.next().orElse(null);
    } while (cursor != null);
    Map<String, String> territories = new LinkedHashMap<>();
    for (RegionJson region : found) {
      all(region.code != null && region.name != null);
      territories.put(String.valueOf(region.code), String.valueOf(region.name));
    }
    return territories;
  }

  /** Also for whoever is not signed in. */
  public PageJson<ServiceJson> services(
      Running run, @Nullable String region, @Nullable String words, @Nullable String cursor)
      throws CallFailed {
    PageJson<ServiceJson> page =
        open(run, (api, bearer) -> api.services(bearer, region, words, cursor));
    all(page.items().stream().allMatch(ServiceJson::isWhole));
    return page;
  }

  /** Also for whoever is not signed in. */
  public ServiceJson service(Running run, String appId) throws CallFailed {
    ServiceJson service = open(run, (api, bearer) -> api.service(bearer, appId));
    all(service.isWhole());
    return service;
  }

  public ConsentJson.Asked asked(Running run, String appId) throws CallFailed {
    ConsentJson.Asked asked = caller.ask(run, (api, bearer) -> api.consentRequest(bearer, appId));
    all(asked.isWhole());
    return asked;
  }

  public List<ConsentJson.Granted> consents(Running run) throws CallFailed {
    List<ConsentJson.Granted> granted = caller.ask(run, Api::consents).items();
    all(granted.stream().allMatch(ConsentJson.Granted::isWhole));
    return granted;
  }

  public ConsentJson.Granted grant(Running run, String appId, ConsentJson.Grant grant)
      throws CallFailed {
    ConsentJson.Granted granted =
        caller.ask(run, (api, bearer) -> api.grantConsent(bearer, appId, grant));
    all(granted.isWhole());
    return granted;
  }

  public void withdraw(Running run, String appId) throws CallFailed {
    caller.tell(run, (api, bearer) -> api.withdrawConsent(bearer, appId));
  }

  private <T> T open(Running run, Caller.Asking<T> call) throws CallFailed {
    return tokens.isSignedIn()
        ? caller.ask(run, call)
        : Caller.there(tries.run(run, api -> call.of(api, null)).body());
  }

  private static ProfileJson whole(ProfileJson me) throws CallFailed {
    all(me.isWhole());
    return me;
  }

  private static void all(boolean whole) throws CallFailed {
    if (!whole) {
      throw Caller.broken();
    }
  }
}
