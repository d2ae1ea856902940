package id.satuwarga.server.notice;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Templates to choose from, and what comes out when one is filled in. */
final class TemplateShelf {
  private static final int LONGEST_SUBJECT = 120;
  private static final int LONGEST_BODY = 10_000;
  private static final Text NO_SUCH = Text.of("tidak ada di templat", "is not in the template");
  private static final Text TOO_LONG =
      Text.of("membuat judul atau isi terlalu panjang", "make the subject or text too long");
  private final TemplateRepository templates;
  private final CampaignViews views;
  private final Agencies agencies;
  private final Database database;

  @Inject
  TemplateShelf(
      TemplateRepository templates, CampaignViews views, Agencies agencies, Database database) {
    this.templates = templates;
    this.views = views;
    this.agencies = agencies;
    this.database = database;
  }

  /** Which page, of which agency. */
  record Query(Optional<OpdCode> opd, Optional<Cursor> cursor, int limit) {}

  /** What stands in the gaps. */
  record Filling(@Nullable Integer version, String language, Map<String, String> values) {
    Filling {
      values = values == null ? Map.of() : Map.copyOf(values);
    }
  }

  /** What a draft begins with. */
  record Filled(
      TemplateId templateId,
      int version,
      String subject,
      String body,
      CampaignCategory category,
      String language) {}

  Future<Page<TemplateView>> list(CampaignViews.Viewer viewer, Query query) {
    return templates
        .list(
            database.reads(),
            new TemplateRepository.Query(
                CampaignReach.held(viewer.caller(), CampaignReach.BOTH),
                query.opd(),
                query.cursor().map(cursor -> cursor.uuid(0)),
                query.limit()))
        .map(rows -> Page.of(rows, query.limit(), last -> Cursor.of(last.id().toString())))
        .compose(
            page ->
                show(database.reads(), page.items(), viewer)
                    .map(shown -> new Page<>(shown, page.nextCursor())));
  }

  Future<TemplateView> show(CampaignViews.Viewer viewer, TemplateId id, Optional<Integer> version) {
    return find(viewer, id, version.orElse(null))
        .compose(template -> show(database.reads(), template, viewer));
  }

  Future<TemplateView> show(SqlClient db, Template template, CampaignViews.Viewer viewer) {
    return show(db, List.of(template), viewer).map(shown -> shown.get(0));
  }

  private Future<List<TemplateView>> show(
      SqlClient db, List<Template> some, CampaignViews.Viewer viewer) {
    return agencies
        .names(db, some.stream().map(Template::opd).collect(Collectors.toSet()))
        .map(
            names ->
                some.stream()
                    .map(
                        template ->
                            view(
                                template,
                                OpdName.of(template.opd(), names, viewer.language()),
                                viewer))
                    .toList());
  }

  private TemplateView view(Template template, OpdName opd, CampaignViews.Viewer viewer) {
    Template.Content content = template.content();
    return new TemplateView(
        template.id(),
        opd,
        views.named(template.region()),
        template.version(),
        content.name(),
        content.category(),
        content.wordings(),
        content.placeholders(),
        template.writtenAt(),
        Templates.mayEdit(viewer.caller(), template));
  }

  /** Every gap needs words, and there are no words without a gap. */
  Future<Filled> fill(CampaignViews.Viewer viewer, TemplateId id, Filling filling) {
    return find(viewer, id, filling.version()).map(template -> fill(template, filling));
  }

  private static Filled fill(Template template, Filling filling) {
    Template.Wording wording =
        template
            .content()
            .in(filling.language())
            .orElseThrow(() -> CampaignProblems.invalid("/language", NO_SUCH));
    List<String> gaps = wording.placeholders();
    filling.values().keySet().stream()
        .filter(name -> !gaps.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw CampaignProblems.invalid("/values/" + name, NO_SUCH);
            });
    List<String> open =
        gaps.stream().filter(name -> filling.values().getOrDefault(name, "").isBlank()).toList();
    if (!open.isEmpty()) {
      throw TemplateProblems.lacks(open);
    }
    String subject = Gaps.fill(wording.subject(), filling.values());
    String body = Gaps.fill(wording.body(), filling.values());
    if (subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT
        || body.codePointCount(0, body.length()) > LONGEST_BODY) {
      throw CampaignProblems.invalid("/values", TOO_LONG);
    }
    return new Filled(
        template.id(),
        template.version(),
        subject,
        body,
        template.content().category(),
        wording.language());
  }

  private Future<Template> find(
      CampaignViews.Viewer viewer, TemplateId id, @Nullable Integer version) {
    return templates
        .find(database.reads(), id, version)
        .map(
            found ->
                found
                    .filter(template -> Templates.maySee(viewer.caller(), template))
                    .orElseThrow(() -> WebProblems.notFound().asException()));
  }
}
