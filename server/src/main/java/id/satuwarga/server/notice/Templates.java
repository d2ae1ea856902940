package id.satuwarga.server.notice;

import id.satuwarga.server.agency.AgencyProblems;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;

/** What authors do with templates of their agency and territory. */
final class Templates {
  private static final Set<RoleName> AUTHOR = Set.of(RoleName.AUTHOR);
  private static final Text BLANK = Text.of("tidak boleh kosong", "must not be blank");
  private static final Text TWICE =
      Text.of("satu saja untuk setiap bahasa", "one for each language only");
  private static final Text OTHER_GAPS =
      Text.of(
          "isiannya harus sama dengan bahasa pertama", "must have the gaps of the first language");
  private final TemplateRepository templates;
  private final Regions regions;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Templates(TemplateRepository templates, Regions regions, Audit audit, Ids ids, Clock clock) {
    this.templates = templates;
    this.regions = regions;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whose template it is to be. */
  record Home(OpdCode opd, RegionCode region) {}

  Future<Template> create(SqlConnection tx, Caller caller, Home home, Template.Content content) {
    if (!CampaignReach.serves(caller, AUTHOR, home.opd())) {
      throw AgencyProblems.opdUnknown(home.opd()).asException();
    }
    regions.get(home.region());
    CampaignRules.requireReach(caller, AUTHOR, home.opd(), Set.of(home.region()));
    judge(content);
    Template template =
        new Template(new TemplateId(ids.next()), home.opd(), home.region(), 1, content, now());
    return templates
        .insert(tx, template, person(caller))
        .compose(done -> record(tx, caller, template, "create"));
  }

  /** What it said before stays readable, version by version. */
  Future<Template> edit(
      SqlConnection tx, Caller caller, TemplateId id, int version, Template.Content content) {
    judge(content);
    return open(tx, caller, id)
        .compose(
            before -> {
              if (before.version() != version) {
                throw TemplateProblems.changed(before);
              }
              Template next =
                  new Template(id, before.opd(), before.region(), version + 1, content, now());
              return templates
                  .rewrite(tx, next, person(caller))
                  .compose(done -> record(tx, caller, next, "edit"));
            });
  }

  /** Nobody begins from it any more. */
  Future<Void> retire(SqlConnection tx, Caller caller, TemplateId id) {
    return open(tx, caller, id)
        .compose(
            template ->
                templates
                    .retire(tx, id, now())
                    .compose(done -> record(tx, caller, template, "retire")))
        .mapEmpty();
  }

  private Future<Template> open(SqlConnection tx, Caller caller, TemplateId id) {
    return templates
        .lock(tx, id)
        .map(
            found ->
                found
                    .filter(template -> mayEdit(caller, template))
                    .orElseThrow(() -> WebProblems.notFound().asException()));
  }

  /** Whoever is an author for all of its territory. */
  static boolean mayEdit(Caller caller, Template template) {
    return CampaignReach.covers(caller, AUTHOR, template.opd(), Set.of(template.region()));
  }

  /** Whoever works for some of its territory, or for more. */
  static boolean maySee(Caller caller, Template template) {
    return CampaignReach.held(caller, CampaignReach.BOTH).stream()
        .filter(held -> held.opdCode().equals(template.opd().value()))
        .map(held -> new RegionCode(held.regionCode()))
        .anyMatch(own -> own.isWithin(template.region()) || template.region().isWithin(own));
  }

  private static void judge(Template.Content content) {
    if (content.name().isBlank()) {
      throw CampaignProblems.invalid("/name", BLANK);
    }
    List<Template.Wording> wordings = content.wordings();
    for (int i = 0; i < wordings.size(); i++) {
      judge(content, wordings.get(i), "/wordings/" + i);
    }
    if (wordings.stream().map(Template.Wording::language).distinct().count() < wordings.size()) {
      throw CampaignProblems.invalid("/wordings", TWICE);
    }
  }

  private static void judge(Template.Content content, Template.Wording wording, String at) {
    if (wording.subject().isBlank()) {
      throw CampaignProblems.invalid(at + "/subject", BLANK);
    }
    if (wording.body().isBlank()) {
      throw CampaignProblems.invalid(at + "/body", BLANK);
    }
    if (!Set.copyOf(wording.placeholders()).equals(Set.copyOf(content.placeholders()))) {
      throw CampaignProblems.invalid(at, OTHER_GAPS);
    }
  }

  private Future<Template> record(SqlConnection tx, Caller caller, Template template, String deed) {
    return audit
        .record(
            tx,
            AuditEntry.by(caller, "notice." + deed + "-template", "template:" + template.id())
                .with("opd", template.opd().value())
                .with("version", template.version()))
        .map(template);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static UUID person(Caller caller) {
    return UUID.fromString(caller.citizenId());
  }
}
