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
import java.util.stream.Stream;
import javax.inject.Inject;

/** "Who looked at my data", newest first. */
final class AccessHistory {
  private final AccessLogRepository entries;
  private final OpdNames names;
  private final SourceWords words;
  private final Database database;

  @Inject
  AccessHistory(AccessLogRepository entries, OpdNames names, SourceWords words, Database database) {
    this.entries = entries;
    this.names = names;
    this.words = words;
    this.database = database;
  }

  Future<Page<AccessView>> page(
      CitizenId citizen, Optional<UUID> before, int limit, Language language) {
    return entries
        .list(database.reads(), citizen, before, limit + 1)
        .map(rows -> Page.of(rows, limit, last -> Cursor.of(last.id().toString())))
        .compose(page -> named(page, citizen, language));
  }

  private Future<Page<AccessView>> named(
      Page<AccessEntry> page, CitizenId citizen, Language language) {
    List<OpdCode> opds = page.items().stream().flatMap(AccessHistory::opds).toList();
    return names
        .of(database.reads(), opds, language)
        .map(named -> page.map(entry -> view(entry, citizen, named, language)));
  }

  private static Stream<OpdCode> opds(AccessEntry entry) {
    return Stream.concat(
        Stream.of(entry.opd()), entry.source().flatMap(AccessEntry.Source::opd).stream());
  }

  private AccessView view(
      AccessEntry entry, CitizenId citizen, Function<OpdCode, OpdName> named, Language language) {
    return new AccessView(
        entry.id(),
        entry.at(),
        named.apply(entry.opd()),
        entry.appId(),
        entry.appName().in(language),
        entry.claims(),
        words(entry, citizen, language),
        entry.purpose().in(language),
        entry.basis(),
        entry.legalBasis(),
        entry.source().map(AccessEntry.Source::id),
        entry.source().map(source -> source.name().in(language)),
        entry.source().flatMap(AccessEntry.Source::opd).map(named),
        entry.requestId());
  }

  private List<String> words(AccessEntry entry, CitizenId citizen, Language language) {
    return entry
        .source()
        .map(source -> words.fields(citizen, source.id(), entry.claims(), language))
        .orElseGet(
            () ->
                entry.claims().stream()
                    .map(claim -> ClaimWords.label(claim).in(language))
                    .toList());
  }
}
