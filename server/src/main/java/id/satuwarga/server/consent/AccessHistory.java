package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.inject.Inject;

/** "Who looked at my data", newest first. */
final class AccessHistory {
  private final AccessLogRepository entries;
  private final OpdNames names;
  private final Database database;

  @Inject
  AccessHistory(AccessLogRepository entries, OpdNames names, Database database) {
    this.entries = entries;
    this.names = names;
    this.database = database;
  }

  Future<Page<AccessView>> page(
      CitizenId citizen, Optional<UUID> before, int limit, Language language) {
    return entries
        .list(database.reads(), citizen, before, limit + 1)
        .map(rows -> Page.of(rows, limit, last -> Cursor.of(last.id().toString())))
        .compose(page -> named(page, language));
  }

  private Future<Page<AccessView>> named(Page<AccessEntry> page, Language language) {
    List<OpdCode> opds = page.items().stream().map(AccessEntry::opd).toList();
    return names
        .of(database.reads(), opds, language)
        .map(named -> page.map(entry -> view(entry, named, language)));
  }

  private static AccessView view(
      AccessEntry entry, Function<OpdCode, OpdName> named, Language language) {
    return new AccessView(
        entry.id(),
        entry.at(),
        named.apply(entry.opd()),
        entry.appId(),
        entry.appName().in(language),
        entry.claims(),
        entry.purpose().in(language),
        entry.basis(),
        entry.legalBasis(),
        entry.source().map(AccessEntry.Source::id),
        entry.source().map(source -> source.name().in(language)),
        entry.requestId());
  }
}
