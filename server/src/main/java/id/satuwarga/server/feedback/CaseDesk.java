package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.inject.Inject;

/** The work list of an OPD: low marks, and what citizens wrote. */
final class CaseDesk {
  private final CaseRepository cases;
  private final Words words;
  private final Audit audit;
  private final Clock clock;

  @Inject
  CaseDesk(CaseRepository cases, Words words, Audit audit, Clock clock) {
    this.cases = cases;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who reads, in which language. */
  record Reader(Caller caller, Language language) {}

  /** A part of a list. */
  record Slice(Optional<Cursor> cursor, int limit) {}

  Future<Page<CaseView>> list(SqlClient db, Reader reader, CaseQuery query, Slice slice) {
    CaseReach reach = CaseReach.of(reader.caller());
    return cases
        .list(db, reach, query, slice.cursor().map(CaseDesk::after).orElse(null), slice.limit())
        .map(rows -> Page.of(rows, slice.limit(), CaseDesk::cursor))
        .compose(
            page ->
                views(page.items(), reach, reader.language())
                    .map(views -> new Page<>(views, page.nextCursor())));
  }

  private static CaseRepository.After after(Cursor cursor) {
    return new CaseRepository.After(
        LocalDate.ofInstant(cursor.instant(0), ZoneOffset.UTC), cursor.uuid(1));
  }

  private static Cursor cursor(Feedback last) {
    return Cursor.of(
        last.givenOn().atStartOfDay(ZoneOffset.UTC).toInstant().toString(), last.id().toString());
  }

  /** The citizen reads the answer; a new one takes its place. */
  Future<CaseView> answer(SqlConnection tx, Reader reader, UUID id, String answer) {
    return handle(
        tx,
        reader,
        id,
        CaseState.ANSWERED,
        before -> new Feedback.Handling(Optional.of(answer), Optional.empty(), Optional.empty()));
  }

  /** For good. */
  Future<CaseView> close(SqlConnection tx, Reader reader, UUID id, String reason) {
    return handle(
        tx,
        reader,
        id,
        CaseState.CLOSED,
        before -> new Feedback.Handling(before.answer(), Optional.of(reason), Optional.empty()));
  }

  private Future<CaseView> handle(
      SqlConnection tx,
      Reader reader,
      UUID id,
      CaseState state,
      Function<Feedback.Handling, Feedback.Handling> work) {
    CaseReach reach = CaseReach.of(reader.caller());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return own(tx, reach, id)
        .compose(
            before -> {
              if (before.state().equals(Optional.of(CaseState.CLOSED))) {
                throw FeedbackProblems.caseClosed();
              }
              AuditEntry deed =
                  AuditEntry.by(reader.caller(), "feedback." + state.word(), "feedback-case:" + id)
                      .with("opd", before.opd().value());
              return cases
                  .handle(tx, id, state, work.apply(before.handling()), now)
                  .compose(done -> audit.record(tx, deed));
            })
        .compose(done -> own(tx, reach, id))
        .compose(after -> views(List.of(after), reach, reader.language()))
        .map(views -> views.get(0));
  }

  private Future<Feedback> own(SqlConnection tx, CaseReach reach, UUID id) {
    return cases
        .lock(tx, id)
        .map(
            found ->
                found
                    .filter(reach::answers)
                    .orElseThrow(() -> WebProblems.notFound().asException()));
  }

  private Future<List<CaseView>> views(List<Feedback> said, CaseReach reach, Language language) {
    return words
        .of(said.stream().map(Feedback::opd).toList(), language)
        .map(names -> said.stream().map(one -> view(one, reach, names, language)).toList());
  }

  private CaseView view(
      Feedback said, CaseReach reach, Function<OpdCode, OpdName> names, Language language) {
    boolean own = reach.answers(said);
    return new CaseView(
        said.id(),
        said.appId(),
        words.service(said.appId(), language),
        names.apply(said.opd()),
        said.region(),
        CaseView.pseudonym(said.id()),
        said.marks().rating(),
        Optional.ofNullable(said.marks().comment()).filter(words -> own),
        said.state().orElseThrow(),
        said.handling().answer().filter(words -> own),
        said.handling().reason().filter(words -> own),
        said.givenOn());
  }
}
