package id.satuwarga.server.notice;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.People;
import id.satuwarga.server.notice.DeedRepository.Deed;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Gives campaigns the names of people, agencies and territories, and the steps of who looks. */
final class CampaignViews {
  private final DeedRepository deeds;
  private final AttachmentRepository attachments;
  private final People people;
  private final Agencies agencies;
  private final Regions regions;

  @Inject
  CampaignViews(
      DeedRepository deeds,
      AttachmentRepository attachments,
      People people,
      Agencies agencies,
      Regions regions) {
    this.deeds = deeds;
    this.attachments = attachments;
    this.people = people;
    this.agencies = agencies;
    this.regions = regions;
  }

  /** Who looks, in which language. */
  record Viewer(Caller caller, Language language) {}

  private record Names(Map<UUID, String> people, Map<OpdCode, Localized> agencies) {}

  /** All of one. */
  Future<CampaignView> whole(SqlClient db, Campaign campaign, Viewer viewer) {
    return deeds
        .list(db, campaign.id())
        .compose(
            done ->
                attachments
                    .of(db, List.of(campaign.id()))
                    .map(files -> files.getOrDefault(campaign.id(), List.of()))
                    .compose(
                        files ->
                            names(db, List.of(campaign), done)
                                .map(
                                    names ->
                                        view(campaign, viewer, names)
                                            .whole(
                                                campaign,
                                                done.stream()
                                                    .map(deed -> view(deed, names))
                                                    .toList(),
                                                files))));
  }

  /** As a list shows them. */
  Future<List<CampaignView>> brief(SqlClient db, List<Campaign> campaigns, Viewer viewer) {
    return names(db, campaigns, List.of())
        .map(names -> campaigns.stream().map(campaign -> view(campaign, viewer, names)).toList());
  }

  private Future<Names> names(SqlClient db, List<Campaign> campaigns, List<Deed> done) {
    Set<UUID> persons =
        Stream.concat(
                campaigns.stream().map(campaign -> campaign.hands().author()),
                done.stream().map(Deed::by).filter(Objects::nonNull))
            .collect(Collectors.toSet());
    Set<OpdCode> opds = campaigns.stream().map(Campaign::opd).collect(Collectors.toSet());
    return people
        .namesOf(db, persons)
        .compose(known -> agencies.names(db, opds).map(named -> new Names(known, named)));
  }

  private CampaignView view(Campaign campaign, Viewer viewer, Names names) {
    CampaignContent content = campaign.content();
    Campaign.Standing standing = campaign.standing();
    return new CampaignView(
        campaign.id(),
        agency(campaign.opd(), names, viewer.language()),
        standing.state(),
        standing.version(),
        campaign.link().kind(),
        campaign.link().corrects(),
        campaign.link().correctedBy(),
        content.subject(),
        null,
        content.category(),
        content.language(),
        named(content.territories()),
        named(content.exclusions()),
        content.narrowing(),
        content.appId(),
        content.page(),
        content.expiresAt(),
        content.dueAt(),
        content.reminders(),
        names.people().get(campaign.hands().author()),
        campaign.hands().createdAt(),
        standing.changedAt(),
        standing.sendAt(),
        standing.releasedAt(),
        standing.audience(),
        standing.pausedAt(),
        campaign.hands().approvers().size(),
        campaign.approvalsNeeded(),
        CampaignStep.open(viewer.caller(), campaign),
        null,
        null,
        null);
  }

  private static CampaignView.Agency agency(OpdCode code, Names names, Language language) {
    Localized name = names.agencies().get(code);
    return new CampaignView.Agency(code, name == null ? code.value() : name.in(language));
  }

  /** Territories with their names; one that is no more goes by its code. */
  List<RegionName> named(List<RegionCode> codes) {
    return codes.stream().map(this::named).toList();
  }

  RegionName named(RegionCode code) {
    return new RegionName(
        code, code.level(), regions.find(code).map(known -> known.name()).orElse(code.value()));
  }

  private static CampaignView.DeedView view(Deed deed, Names names) {
    @Nullable UUID by = deed.by();
    return new CampaignView.DeedView(
        deed.kind().word(),
        by == null ? null : names.people().get(by),
        deed.at(),
        deed.version(),
        deed.reason(),
        deed.sendAt());
  }
}
