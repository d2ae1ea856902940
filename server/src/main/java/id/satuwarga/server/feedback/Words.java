package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.catalog.OpdNames;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.Function;
import javax.inject.Inject;

/** What services and OPDs are called beside what is said of them. */
final class Words {
  private final LiveMiniApps apps;
  private final OpdNames opds;

  @Inject
  Words(LiveMiniApps apps, OpdNames opds) {
    this.apps = apps;
    this.opds = opds;
  }

  /** A service that is there no more is called by its id. */
  String service(AppId app, Language language) {
    return apps.find(app).map(live -> live.manifest().name().in(language)).orElse(app.value());
  }

  /** Names these, in one go. */
  Future<Function<OpdCode, OpdName>> of(Collection<OpdCode> codes, Language language) {
    return opds.of(new HashSet<>(codes)).map(known -> code -> OpdName.of(code, known, language));
  }
}
