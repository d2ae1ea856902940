package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.DataOffer;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.catalog.Operator;
import id.satuwarga.server.identity.Citizen;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Text;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/**
 * What citizens call data of other services: in the words of {@code provides} as the citizen may
 * see it now.
 */
final class SourceWords {
  private final LiveMiniApps live;

  @Inject
  SourceWords(LiveMiniApps live) {
    this.live = live;
  }

  /**
   * Each field in words; one of a source that gives no words, or does not run, goes by its name.
   *
   * @param source the mini-app and the name of the data, as in {@code uses}
   */
  List<String> fields(CitizenId reader, String source, List<String> fields, Language language) {
    Optional<DataOffer> offer = offer(reader, source);
    return fields.stream().map(field -> label(offer, field).in(language)).toList();
  }

  Optional<String> name(CitizenId reader, String source, Language language) {
    return live.findFor(reader, app(source)).map(app -> app.manifest().name().in(language));
  }

  Optional<String> description(CitizenId reader, String source, Language language) {
    return offer(reader, source).map(offer -> offer.description().in(language));
  }

  /** Who holds it where the citizen lives; nobody as long as the source does not run. */
  Optional<OpdCode> holder(String source, Citizen citizen) {
    return live.findFor(citizen.id(), app(source)).map(app -> holder(app, citizen));
  }

  /** Whom the citizen would share with; the owner while nobody operates where they live. */
  static OpdCode holder(LiveMiniApp source, Citizen citizen) {
    return citizen
        .homeRegion()
        .flatMap(source::operatorFor)
        .map(Operator::opd)
        .orElse(source.owner());
  }

  private Optional<DataOffer> offer(CitizenId reader, String source) {
    String name = source.substring(source.indexOf('/') + 1);
    return live.findFor(reader, app(source)).flatMap(app -> app.manifest().offer(name));
  }

  private static Text label(Optional<DataOffer> offer, String field) {
    return offer
        .map(words -> words.label(field))
        .orElseGet(() -> Text.of(field.replace('_', ' '), field.replace('_', ' ')));
  }

  private static AppId app(String source) {
    return AppId.parse(source.substring(0, source.indexOf('/')));
  }
}
