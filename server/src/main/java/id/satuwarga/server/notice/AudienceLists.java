package id.satuwarga.server.notice;

import id.satuwarga.server.agency.AgencyProblems;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.identity.CitizenLists;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Lists of named people: made for a purpose, filled once from a file, never changed after that. A
 * file with a broken row fills nothing unless broken rows are to be left out.
 */
final class AudienceLists {
  static final int A_DAY = 20;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Set<RoleName> AUTHOR = Set.of(RoleName.AUTHOR);
  private final AudienceListRepository lists;
  private final CitizenLists citizens;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final Vertx vertx;

  @Inject
  AudienceLists(
      AudienceListRepository lists,
      CitizenLists citizens,
      Audit audit,
      Ids ids,
      Clock clock,
      Vertx vertx) {
    this.lists = lists;
    this.citizens = citizens;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.vertx = vertx;
  }

  /** Whose list, and what it is for. */
  record Purpose(OpdCode opd, String purpose) {}

  /** A list, and what is wrong with the rows of the file just read. */
  record Filled(AudienceList list, List<ListSheet.Wrong> wrong) {}

  Future<AudienceList> make(SqlConnection tx, Caller caller, Purpose purpose) {
    List<RegionCode> within =
        CampaignReach.held(caller, AUTHOR).stream()
            .filter(held -> held.opdCode().equals(purpose.opd().value()))
            .map(held -> new RegionCode(held.regionCode()))
            .distinct()
            .sorted()
            .toList();
    if (within.isEmpty()) {
      throw AgencyProblems.opdUnknown(purpose.opd()).asException();
    }
    UUID person = UUID.fromString(caller.citizenId());
    AudienceList list =
        new AudienceList(
            ids.next(),
            purpose.opd(),
            purpose.purpose(),
            within,
            person,
            now(),
            AudienceList.State.EMPTY,
            null,
            null);
    return lists
        .countSince(tx, person, now().minus(DAY))
        .compose(
            made ->
                made < A_DAY
                    ? lists.insert(tx, list)
                    : Future.failedFuture(ListProblems.tooMany(A_DAY)))
        .compose(done -> record(tx, caller, list, "notice.make-list"))
        .map(list);
  }

  /** For authors and approvers of its agency. */
  Future<AudienceList> get(SqlClient db, Caller caller, UUID id) {
    return lists
        .find(db, id)
        .map(
            found ->
                found
                    .filter(list -> CampaignReach.serves(caller, CampaignReach.BOTH, list.opd()))
                    .orElseThrow(() -> WebProblems.notFound().asException()));
  }

  /** By whoever made it. The same file again changes nothing. */
  Future<Filled> fill(
      SqlConnection tx, Caller caller, UUID id, Buffer content, boolean leaveOutBroken) {
    byte[] bytes = content.getBytes();
    String hash = Hashes.sha256Hex(bytes);
    return lists
        .lock(tx, id)
        .map(
            found ->
                found
                    .filter(list -> list.madeBy().toString().equals(caller.citizenId()))
                    .filter(list -> CampaignReach.serves(caller, AUTHOR, list.opd()))
                    .orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(
            list -> {
              if (list.state() != AudienceList.State.READY) {
                return vertx
                    .executeBlocking(() -> ListSheet.read(bytes), false)
                    .compose(sheet -> take(tx, caller, list, hash, sheet, leaveOutBroken));
              }
              return hash.equals(list.fileHash())
                  ? Future.succeededFuture(new Filled(list, List.of()))
                  : Future.failedFuture(ListProblems.filled());
            });
  }

  private Future<Filled> take(
      SqlConnection tx,
      Caller caller,
      AudienceList list,
      String hash,
      ListSheet sheet,
      boolean leaveOutBroken) {
    boolean broken = sheet.broken() > 0 && !leaveOutBroken;
    return citizens
        .clear(tx, List.of(list.id()))
        .compose(
            cleared ->
                broken
                    ? Future.succeededFuture(0)
                    : citizens.fill(tx, list.id(), sheet.people(), list.within()))
        .compose(
            reached -> {
              AudienceList.State state =
                  broken
                      ? AudienceList.State.BROKEN
                      : reached < AudienceList.FEWEST
                          ? AudienceList.State.SMALL
                          : AudienceList.State.READY;
              AudienceList.Figures figures =
                  new AudienceList.Figures(
                      sheet.rows(),
                      sheet.people().size(),
                      sheet.repeated(),
                      sheet.broken(),
                      reached);
              AudienceList filled = list.filled(state, hash, figures);
              return lists
                  .fill(tx, filled, figures, now())
                  .compose(done -> record(tx, caller, filled, "notice.fill-list"))
                  .map(new Filled(filled, sheet.wrong()));
            });
  }

  /** Passes a list that a notice of the agency may go to. */
  Future<Void> require(SqlClient db, OpdCode opd, Narrowing narrowing) {
    UUID id = narrowing.listId();
    return id == null
        ? Future.succeededFuture()
        : lists
            .find(db, id)
            .compose(
                found ->
                    found
                            .filter(list -> list.opd().equals(opd))
                            .filter(list -> list.state() == AudienceList.State.READY)
                            .isPresent()
                        ? Future.succeededFuture()
                        : Future.failedFuture(ListProblems.unknown()));
  }

  /** What for stands in the list itself: the record keeps numbers and ids only. */
  private Future<Void> record(SqlConnection tx, Caller caller, AudienceList list, String action) {
    AudienceList.Figures figures = list.figures();
    AuditEntry entry =
        AuditEntry.by(caller, action, "audience-list:" + list.id())
            .with("opd", list.opd().value())
            .with("state", list.state().word());
    return audit.record(
        tx,
        figures == null
            ? entry
            : entry.with("people", figures.people()).with("reached", figures.reached()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
