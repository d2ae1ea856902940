package id.satuwarga.server.push;

import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Goes through those for whom a broadcast is meant, a portion at a time. */
final class Readers {
  private final Residents residents;
  private final Broadcasts broadcasts;
  private final Clock clock;

  @Inject
  Readers(Residents residents, Broadcasts broadcasts, Clock clock) {
    this.residents = residents;
    this.broadcasts = broadcasts;
    this.clock = clock;
  }

  /**
   * Some of them.
   *
   * @param last behind whom the next begins; empty when nobody is left
   */
  record Some(List<Residents.Resident> people, Optional<Residents.Place> last) {}

  /** The next who live in one of its territories. */
  Future<Some> living(
      SqlConnection tx, Broadcast broadcast, RegionCode territory, Residents.Place after) {
    return residents
        .after(
            tx,
            territory,
            broadcast.audience().filter(clock.instant()),
            after,
            BroadcastSpread.PORTION)
        .map(
            people ->
                new Some(
                    people,
                    people.isEmpty()
                        ? Optional.empty()
                        : Optional.of(people.get(people.size() - 1).place())));
  }

  /** The next of those to whom it went by name, wherever they live. */
  Future<Some> named(SqlConnection tx, Broadcast broadcast, Residents.Place after) {
    return broadcasts
        .recipientsAfter(tx, broadcast.id(), after.citizen(), BroadcastSpread.PORTION)
        .compose(
            named ->
                named.isEmpty()
                    ? Future.succeededFuture(new Some(List.of(), Optional.empty()))
                    : residents
                        .of(tx, named)
                        .map(
                            people ->
                                new Some(
                                    people,
                                    Optional.of(
                                        new Residents.Place("", named.get(named.size() - 1))))));
  }
}
