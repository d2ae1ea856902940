package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.People;
import id.satuwarga.server.platform.file.IncomingFile;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Papers about apps and proofs of their end, kept by registrars for who may see the app. */
final class EvidenceDesk {
  private static final int MOST_FILES = 20;
  private final EvidenceRepository files;
  private final InventoryDesk desk;
  private final InventoryLedger ledger;
  private final People people;
  private final Vertx vertx;
  private final Ids ids;

  @Inject
  EvidenceDesk(
      EvidenceRepository files,
      InventoryDesk desk,
      InventoryLedger ledger,
      People people,
      Vertx vertx,
      Ids ids) {
    this.files = files;
    this.desk = desk;
    this.ledger = ledger;
    this.people = people;
    this.vertx = vertx;
    this.ids = ids;
  }

  /** A file on its way in: what it proves, and what it is called. */
  record Paper(Optional<TakeDown.Step> step, String name, Buffer bytes) {}

  /** A file is what its content says. */
  Future<Evidence.View> add(SqlConnection tx, Caller caller, UUID id, Paper paper) {
    IncomingFile incoming = IncomingFile.of(paper.bytes());
    return desk.open(tx, caller, id)
        .compose(app -> files.list(tx, id).map(known -> roomFor(app, known)))
        .compose(
            app ->
                incoming
                    .cleaned(vertx)
                    .compose(
                        clean -> {
                          Evidence file =
                              new Evidence(
                                  ids.next(),
                                  id,
                                  paper.step(),
                                  paper.name(),
                                  incoming.kind().mediaType(),
                                  clean.length(),
                                  UUID.fromString(caller.citizenId()),
                                  ledger.now());
                          return files
                              .insert(tx, file, clean)
                              .compose(done -> ledger.record(tx, caller, app, "inventory.add-file"))
                              .compose(done -> views(tx, List.of(file)));
                        }))
        .map(views -> views.get(0));
  }

  private static InventoryApp roomFor(InventoryApp app, List<Evidence> known) {
    if (known.size() >= MOST_FILES) {
      throw InventoryProblems.tooManyFiles(MOST_FILES);
    }
    return app;
  }

  Future<Void> remove(SqlConnection tx, Caller caller, UUID id, UUID fileId) {
    return desk.open(tx, caller, id)
        .compose(
            app ->
                files
                    .delete(tx, id, fileId)
                    .compose(
                        there -> {
                          if (!there) {
                            throw WebProblems.notFound().asException();
                          }
                          return ledger.record(tx, caller, app, "inventory.remove-file");
                        }))
        .mapEmpty();
  }

  /** Of an app that the caller has been shown. */
  Future<List<Evidence.View>> list(SqlClient db, InventoryApp app) {
    return files.list(db, app.id()).compose(found -> views(db, found));
  }

  Future<EvidenceRepository.Content> content(SqlClient db, InventoryApp app, UUID fileId) {
    return files
        .content(db, app.id(), fileId)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  private Future<List<Evidence.View>> views(SqlClient db, List<Evidence> found) {
    return people
        .namesOf(db, found.stream().map(Evidence::addedBy).collect(Collectors.toSet()))
        .map(
            names ->
                found.stream()
                    .map(
                        file ->
                            new Evidence.View(
                                file.id(),
                                file.step(),
                                file.name(),
                                file.type(),
                                file.size(),
                                Optional.ofNullable(names.get(file.addedBy())),
                                file.addedAt()))
                    .toList());
  }
}
