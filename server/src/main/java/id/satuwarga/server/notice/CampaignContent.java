package id.satuwarga.server.notice;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a notice to territories says, and to whom. */
record CampaignContent(
    String subject,
    String body,
    CampaignCategory category,
    String language,
    List<RegionCode> territories,
    List<RegionCode> exclusions,
    @Nullable AppId appId,
    @Nullable String page,
    @Nullable Instant expiresAt,
    @Nullable Narrowing narrowing,
    @Nullable Instant dueAt,
    @Nullable List<Reminder> reminders) {

  /** What a draft may leave out is filled in. */
  CampaignContent {
    language = language == null ? "id" : language;
    territories = List.copyOf(territories);
    narrowing = narrowing == null || narrowing.isNone() ? null : narrowing;
    reminders = reminders == null || reminders.isEmpty() ? null : List.copyOf(reminders);
    exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
  }

  Audience audience() {
    return Audience.of(territories, exclusions, narrowing == null ? Narrowing.NONE : narrowing);
  }

  /** When readers are reminded of what is due. */
  List<Reminder> remindedOf() {
    return reminders == null ? List.of() : reminders;
  }

  @Override
  public String toString() {
    return "CampaignContent[" + category + "]";
  }
}
