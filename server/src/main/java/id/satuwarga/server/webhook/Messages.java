package id.satuwarga.server.webhook;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.notice.NoticeEvent;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** What is on its way to endpoints: queued, looked at, sent again. */
final class Messages {
  /** For so long a message is tried. */
  static final Duration PATIENCE = Duration.ofDays(3);

  private final MessageRepository messages;
  private final WebhookRules rules;
  private final WebhookLedger ledger;
  private final Database database;
  private final Hints hints;

  @Inject
  Messages(
      MessageRepository messages,
      WebhookRules rules,
      WebhookLedger ledger,
      Database database,
      Hints hints) {
    this.messages = messages;
    this.rules = rules;
    this.ledger = ledger;
    this.database = database;
    this.hints = hints;
  }

  /** To each endpoint of the OPDs concerned; one event has the same id at all of them. */
  Future<Void> queue(SqlConnection tx, List<NoticeEvent> events) {
    Instant now = ledger.now();
    List<MessageRepository.Draft> drafts =
        events.stream().map(event -> draft(event.opd(), EventBody.of(event), now)).toList();
    return messages.queue(tx, drafts, now.plus(PATIENCE));
  }

  private MessageRepository.Draft draft(OpdCode opd, EventBody body, Instant now) {
    EventId id = new EventId(ledger.nextId());
    return new MessageRepository.Draft(opd, Optional.empty(), Message.fresh(id, body, now), body);
  }

  /** Sends an event that says nothing, to see whether the endpoint takes it. */
  Future<Message> test(SqlConnection tx, Caller caller, OpdCode opd, EndpointId id) {
    Instant now = ledger.now();
    MessageRepository.Draft test = draft(opd, EventBody.test(now), now).onlyTo(id);
    return rules
        .own(tx, caller, opd, id)
        .compose(endpoint -> messages.queue(tx, List.of(test), now.plus(PATIENCE)))
        .onSuccess(queued -> hints.tellAfter(tx, Courier.HINT))
        .map(test.message());
  }

  Future<Page<Message>> list(Caller caller, OpdCode opd, EndpointId id, MessageQuery query) {
    return rules
        .own(database.reads(), caller, opd, id)
        .compose(endpoint -> messages.list(database.reads(), id, query))
        .map(rows -> Page.of(rows, query.limit(), last -> Cursor.of(Long.toString(last.seq()))));
  }

  /** Answers how many are on their way again. */
  Future<Integer> replay(
      SqlConnection tx, Caller caller, OpdCode opd, EndpointId id, ReplayRequest request) {
    Instant now = ledger.now();
    return rules
        .own(tx, caller, opd, id)
        .compose(
            endpoint ->
                messages
                    .replay(tx, id, request, now, now.plus(PATIENCE))
                    .compose(
                        again -> ledger.note(tx, caller, "webhook.replay", endpoint).map(again)))
        .onSuccess(queued -> hints.tellAfter(tx, Courier.HINT));
  }
}
