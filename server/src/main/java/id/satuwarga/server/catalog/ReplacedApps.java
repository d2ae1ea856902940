package id.satuwarga.server.catalog;

import id.satuwarga.server.platform.web.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * How many apps the published mini-apps have made needless, and what that saves. An app that two of
 * them name counts once, for the first.
 */
public final class ReplacedApps {
  private final LiveMiniApps live;

  @Inject
  ReplacedApps(LiveMiniApps live) {
    this.live = live;
  }

  /** The running count. */
  record Count(int apps, long yearlySaving, List<Item> items) {}

  /** What one mini-app replaces. */
  record Item(AppId appId, String name, List<Manifest.Replaced> replaces) {}

  /** The running count without its items. */
  public record Sum(int apps, long yearlySaving) {}

  public Sum sum() {
    Count all = count(Language.ID);
    return new Sum(all.apps(), all.yearlySaving());
  }

  Count count(Language language) {
    Set<String> seen = new HashSet<>();
    List<Item> items = new ArrayList<>();
    live.all().stream()
        .filter(app -> app.trialOf().isEmpty())
        .sorted(Comparator.comparing(LiveMiniApp::appId))
        .forEach(
            app -> {
              List<Manifest.Replaced> fresh =
                  app.manifest().replaces().stream().filter(old -> isNew(old, seen)).toList();
              if (!fresh.isEmpty()) {
                items.add(new Item(app.appId(), app.manifest().name().in(language), fresh));
              }
            });
    List<Manifest.Replaced> all = items.stream().flatMap(item -> item.replaces().stream()).toList();
    return new Count(
        all.size(), all.stream().mapToLong(old -> old.yearlyCost().orElse(0L)).sum(), items);
  }

  /** The same package, address or name means the same app. */
  private static boolean isNew(Manifest.Replaced app, Set<String> seen) {
    List<String> marks =
        Stream.of(
                Stream.of("name " + app.name().strip().toLowerCase(Locale.ROOT)),
                app.packageName().map(name -> "package " + name).stream(),
                app.url().map(url -> "url " + url.toLowerCase(Locale.ROOT)).stream())
            .flatMap(mark -> mark)
            .toList();
    boolean known = marks.stream().anyMatch(seen::contains);
    seen.addAll(marks);
    return !known;
  }
}
