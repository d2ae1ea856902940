package id.satuwarga.server.push;

import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.notice.ReaderMarks;
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
  private final ReaderMarks marks;
  private final Clock clock;

  @Inject
  Readers(Residents residents, Broadcasts broadcasts, ReaderMarks marks, Clock clock) {
    this.residents = residents;
    this.broadcasts = broadcasts;
    this.marks = marks;
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
      SqlConnection tx, Telling telling, RegionCode territory, Residents.Place after, int most) {
    return residents
        .after(tx, territory, telling.broadcast().audience().filter(clock.instant()), after, most)
        .compose(
            people ->
                people.isEmpty()
                    ? Future.succeededFuture(new Some(people, Optional.empty()))
                    : some(tx, telling, people, people.get(people.size() - 1).place()));
  }

  /** The next of those to whom it went by name, wherever they live. */
  Future<Some> named(SqlConnection tx, Telling telling, Residents.Place after, int most) {
    return broadcasts
        .recipientsAfter(tx, telling.broadcast().id(), after.citizen(), most)
        .compose(
            named ->
                named.isEmpty()
                    ? Future.succeededFuture(new Some(List.of(), Optional.empty()))
                    : residents
                        .of(tx, named)
                        .compose(
                            people ->
                                some(
                                    tx,
                                    telling,
                                    people,
                                    new Residents.Place("", named.get(named.size() - 1)))));
  }

  /** A reminder leaves out who lives by another clock, has done it or has deleted it. */
  private Future<Some> some(
      SqlConnection tx, Telling telling, List<Residents.Resident> people, Residents.Place last) {
    List<Residents.Resident> meant =
        people.stream().filter(person -> telling.concerns(person.home())).toList();
    return telling.reminds().isEmpty() || meant.isEmpty()
        ? Future.succeededFuture(new Some(meant, Optional.of(last)))
        : marks
            .finished(
                tx,
                telling.broadcast().id(),
                meant.stream().map(Residents.Resident::citizen).toList())
            .map(
                finished ->
                    new Some(
                        meant.stream()
                            .filter(person -> !finished.contains(person.citizen()))
                            .toList(),
                        Optional.of(last)));
  }
}
