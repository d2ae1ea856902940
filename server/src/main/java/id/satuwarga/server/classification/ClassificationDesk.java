package id.satuwarga.server.classification;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Apps in audits that somebody may see. */
final class ClassificationDesk {
  private final ClassificationRepository classifications;
  private final RoundRepository rounds;
  private final ClassificationShelf shelf;
  private final Database database;

  @Inject
  ClassificationDesk(
      ClassificationRepository classifications,
      RoundRepository rounds,
      ClassificationShelf shelf,
      Database database) {
    this.classifications = classifications;
    this.rounds = rounds;
    this.shelf = shelf;
    this.database = database;
  }

  Future<Page<ClassificationView>> list(
      ClassificationShelf.Reader reader,
      ClassificationQuery query,
      Optional<Cursor> cursor,
      int limit) {
    ClassificationRepository.Slice slice =
        new ClassificationRepository.Slice(cursor.map(at -> at.uuid(0)).orElse(null), limit);
    return classifications
        .list(database.reads(), reader.who(), query, shelf.today(), slice)
        .map(rows -> Page.of(rows, limit, last -> Cursor.of(last.id().toString())))
        .compose(
            page ->
                shelf
                    .views(database.reads(), reader, page.items())
                    .map(views -> new Page<>(views, page.nextCursor())));
  }

  /** For the registrar over the audit and those who judge the app; for others it is not there. */
  Future<ClassificationView> show(ClassificationShelf.Reader reader, UUID id) {
    return classifications
        .find(database.reads(), id)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(
            one ->
                rounds
                    .find(database.reads(), one.round())
                    .compose(
                        round -> {
                          if (!reader.who().sees(one, round.orElseThrow())) {
                            throw WebProblems.notFound().asException();
                          }
                          return shelf.view(database.reads(), reader, one);
                        }));
  }

  Future<ClassificationView> after(SqlClient tx, ClassificationShelf.Reader reader, UUID id) {
    return classifications.find(tx, id).compose(one -> shelf.view(tx, reader, one.orElseThrow()));
  }
}
