package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.region.RegionName;
import java.time.Instant;
import java.util.List;

/**
 * A template as those read it who use it.
 *
 * @param editable whether the caller may change and retire it
 */
record TemplateView(
    TemplateId templateId,
    OpdName opd,
    RegionName region,
    int version,
    String name,
    CampaignCategory category,
    List<Template.Wording> wordings,
    List<String> placeholders,
    Instant writtenAt,
    boolean editable) {}
