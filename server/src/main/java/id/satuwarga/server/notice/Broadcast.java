package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenFacts;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A released notice to territories as its readers list it; what it says at length is read on
 * opening.
 *
 * @param number its place among all broadcasts
 * @param life from when and until when it is shown to those who have not read it
 * @param due what it asks for, if it asks for something
 */
public record Broadcast(
    NoticeId id,
    long number,
    Words words,
    Life life,
    Link link,
    Audience audience,
    @Nullable Due due) {

  /** What a list shows. */
  public record Words(
      OpdCode opd,
      String subject,
      String sender,
      String language,
      String category,
      @Nullable AppId appId,
      @Nullable String page) {}

  /**
   * From when, until when.
   *
   * @param endedNumber the number of its end, if it has ended
   * @param stopped whether a person has ended it
   * @param paused whether handing it over to phones rests
   */
  public record Life(
      Instant releasedAt,
      Instant endsAt,
      @Nullable Long endedNumber,
      boolean stopped,
      boolean paused) {}

  /** What it has to do with others. */
  public record Link(@Nullable NoticeId corrects, @Nullable NoticeId correctedBy) {}

  /** Until when readers should have done what it asks for, and when they are reminded of that. */
  public record Due(Instant at, List<Reminder> reminders) {}

  /** When those who live by this clock are reminded, in their order. */
  public List<Instant> remindersIn(RegionZone zone) {
    return due == null
        ? List.of()
        : Reminder.plan(due.reminders(), due.at(), life.endsAt(), zone.zone(), life.releasedAt());
  }

  boolean hasReminders() {
    return due != null && !due.reminders().isEmpty();
  }

  /** Whether it is meant for this citizen, as they are now. */
  public boolean reaches(CitizenFacts facts, Instant now) {
    return audience.reaches(facts, now);
  }

  /** The territory through which it reaches somebody who lives there. */
  public Optional<RegionCode> through(RegionCode home) {
    return audience.through(home);
  }

  /** Where a tap on it leads, if it leads into a mini-app. */
  public Optional<String> route() {
    return Optional.ofNullable(words.appId())
        .flatMap(
            app -> Optional.ofNullable(words.page()).map(page -> "satuwarga://apps/" + app + page));
  }

  public NoticeKind kind() {
    return new NoticeKind(words.opd(), words.category());
  }

  /** Whether those who have not read it still see it. */
  public boolean isShownAt(Instant now) {
    return life.endedNumber() == null && life.endsAt().isAfter(now);
  }
}
