package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Service;
import id.satuwarga.sdk.client.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The services of the citizen's region: all by category, or those that have to do with words. */
@Singleton
public final class HomeModel {
  private final Server server;
  private final Choices choices;
  private final SessionModel session;
  private final Copies copies;
  private final Changes changes = new Changes();
  private List<Service> services = Collections.emptyList();
  private String loadedFor = "";

  /** Name of the copy whose services are shown, and how old they are when they are only that. */
  private String shown = "";

  private @Nullable Duration age;
  private String sought = "";
  private @Nullable ApiException problem;
  private boolean loading;
  private int question;

  @Inject
  public HomeModel(Server server, Choices choices, SessionModel session, Copies copies) {
    this.server = server;
    this.choices = choices;
    this.session = session;
    this.copies = copies;
    session.changes().watch(this::load);
  }

  public Changes changes() {
    return changes;
  }

  /** Code of the territory whose services are shown. */
  public Optional<String> region() {
    Optional<Known> known = session.known();
    return known.isPresent() ? known.get().region() : choices.region();
  }

  public String regionName() {
    Optional<Known> known = session.known();
    return known.isPresent() ? known.get().regionName().orElse("") : choices.regionName();
  }

  public boolean isLoading() {
    return loading;
  }

  /** How old the services are, while the server is not reached. */
  public Optional<Duration> age() {
    return Optional.ofNullable(age);
  }

  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  public String sought() {
    return sought;
  }

  /** By category, each in the order the server gives; those on trial are the author's own. */
  public Map<String, List<Service>> byCategory() {
    Map<String, List<Service>> all = new TreeMap<>();
    for (Service service : services) {
      all.computeIfAbsent(service.category(), made -> new ArrayList<>()).add(service);
    }
    return all;
  }

  /** Those whose name, owner or description holds all the words; all when there are none. */
  public List<Service> found() {
    List<Service> found = new ArrayList<>();
    for (Service service : services) {
      if (isAbout(service, sought)) {
        found.add(service);
      }
    }
    return found;
  }

  /** What citizens call a service; its id as long as that is not known. */
  public String nameOf(String appId) {
    for (Service service : services) {
      if (service.appId().equals(appId)) {
        return service.name();
      }
    }
    return appId;
  }

  /** Loads what is not there yet. */
  public void load() {
    Optional<String> region = region();
    String wanted = region.orElse("") + choices.language().code();
    if (region.isPresent() && !wanted.equals(loadedFor)) {
      loadedFor = wanted;
      reload();
    } else {
      changes.tell();
    }
  }

  /** Loads all anew; what was there stays until it is answered. */
  public void reload() {
    if (!region().isPresent()) {
      return;
    }
    int asked = ++question;
    loading = true;
    problem = null;
    String copy = "services/" + region().get() + "/" + choices.language().code();
    if (!copy.equals(shown)) {
      showCopy(asked, copy);
    }
    changes.tell();
    String code = region().get();
    server.askAll(
        () -> server.app().services().in(code),
        all -> {
          if (asked == question) {
            loading = false;
            services = all;
            shown = copy;
            age = null;
            copies.keep(copy, Copies.list(all, Service::json));
            changes.tell();
          }
        },
        failure -> {
          if (asked == question) {
            loading = false;
            loadedFor = "";
            problem = failure;
            if (failure instanceof UnavailableException) {
              copies.find(copy, (text, old) -> stays(asked, old));
            }
            changes.tell();
          }
        });
  }

  /** Until the server has answered, what it said before is better than nothing. */
  private void showCopy(int asked, String copy) {
    copies.find(
        copy,
        (text, old) -> {
          if (asked == question && !copy.equals(shown)) {
            services = Copies.list(text, Service::parse);
            shown = copy;
            changes.tell();
          }
        });
  }

  private void stays(int asked, Duration old) {
    if (asked == question) {
      age = old;
      changes.tell();
    }
  }

  /** From here on only those about these words are found. */
  public void search(String words) {
    sought = words.trim();
    changes.tell();
  }

  /** Another territory: in the profile, or for a visitor on this phone. */
  public void moveTo(String code, String name) {
    if (session.me().isPresent()) {
      session.moveTo(code);
    } else {
      choices.region(code, name);
      load();
    }
  }

  private static boolean isAbout(Service service, String words) {
    String about =
        (service.name()
                + " "
                + service.shortName()
                + " "
                + service.ownerName()
                + " "
                + service.operatorName().orElse("")
                + " "
                + service.description())
            .toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!about.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
