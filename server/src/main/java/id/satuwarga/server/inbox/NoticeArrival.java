package id.satuwarga.server.inbox;

import static java.util.stream.Collectors.toSet;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeAccepted;
import id.satuwarga.server.notice.Notices;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxMessage;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.inject.Inject;

/** Puts accepted notices into their citizens' inboxes, each once. */
final class NoticeArrival implements OutboxHandler {
  private static final int AT_ONCE = 100;
  private final Notices notices;
  private final Agencies agencies;
  private final InboxRepository items;
  private final InboxJournal journal;
  private final Clock clock;

  @Inject
  NoticeArrival(
      Notices notices,
      Agencies agencies,
      InboxRepository items,
      InboxJournal journal,
      Clock clock) {
    this.notices = notices;
    this.agencies = agencies;
    this.items = items;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return NoticeAccepted.TOPIC;
  }

  /** Rows are locked in the order of notices, then of inboxes. */
  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
    return handleAll(tx, List.of(message));
  }

  @Override
  public Future<Void> handleAll(SqlConnection tx, List<OutboxMessage> messages) {
    List<NoticeAccepted> accepted =
        messages.stream().map(message -> message.payload(NoticeAccepted.class)).toList();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return notices
        .delivered(tx, accepted.stream().map(NoticeAccepted::noticeId).toList(), now)
        .compose(
            wanted ->
                put(
                    tx,
                    accepted.stream().filter(one -> wanted.contains(one.noticeId())).toList(),
                    now));
  }

  private Future<Void> put(SqlConnection tx, List<NoticeAccepted> accepted, Instant now) {
    if (accepted.isEmpty()) {
      return Future.succeededFuture();
    }
    List<CitizenId> citizens = accepted.stream().map(NoticeAccepted::citizenId).toList();
    return names(tx, accepted)
        .compose(
            names ->
                journal
                    .number(tx, citizens)
                    .compose(numbers -> items.insert(tx, arrived(accepted, names, numbers), now)))
        .onSuccess(put -> journal.tell(tx, citizens))
        .mapEmpty();
  }

  private static List<InboxRepository.Arrived> arrived(
      List<NoticeAccepted> accepted, Map<OpdCode, Localized> names, List<Long> numbers) {
    return IntStream.range(0, accepted.size())
        .mapToObj(
            at -> {
              NoticeAccepted one = accepted.get(at);
              return new InboxRepository.Arrived(one, senderOf(one, names), numbers.get(at));
            })
        .toList();
  }

  private Future<Map<OpdCode, Localized>> names(SqlConnection tx, List<NoticeAccepted> accepted) {
    return agencies.names(tx, accepted.stream().map(NoticeAccepted::opd).collect(toSet()));
  }

  /** The agency as it is called now, in the language of the notice. */
  private static String senderOf(NoticeAccepted notice, Map<OpdCode, Localized> names) {
    String tag = notice.language();
    Localized name = names.get(notice.opd());
    return name == null
        ? notice.opd().value()
        : name.in(tag == null ? Language.ID : Language.ofTag(tag));
  }
}
