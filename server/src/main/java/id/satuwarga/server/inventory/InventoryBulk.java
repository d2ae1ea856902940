package id.satuwarga.server.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * One change for many apps, all of it or nothing, or all but those that refuse it. Apps are locked
 * in the order of their ids, so that two such changes never wait for each other.
 */
final class InventoryBulk {
  private static final int MOST_CATEGORIES = 10;
  private final InventoryDesk desk;

  @Inject
  InventoryBulk(InventoryDesk desk) {
    this.desk = desk;
  }

  /** An app as it was read. */
  record Target(UUID inventoryId, int version) {}

  /** What is to be different, and of which apps. */
  record Edit(
      List<Target> apps,
      AppFacts.@Nullable Status status,
      @Nullable List<String> addCategories,
      @Nullable List<String> removeCategories,
      @Nullable Boolean leaveOutBroken) {

    private AppFacts applied(AppFacts facts) {
      Set<String> categories = new LinkedHashSet<>(facts.categories());
      if (removeCategories != null) {
        removeCategories.forEach(categories::remove);
      }
      if (addCategories != null) {
        categories.addAll(addCategories);
      }
      if (categories.size() > MOST_CATEGORIES) {
        throw WebProblems.requestInvalid(
                List.of(
                    new Violation(
                        "/facts/categories",
                        Text.of("paling banyak 10 kategori", "at most 10 categories"))))
            .asException();
      }
      return facts.with(status == null ? facts.status() : status, List.copyOf(categories));
    }

    private boolean isPartial() {
      return leaveOutBroken != null && leaveOutBroken;
    }
  }

  /** What became of one app. */
  record Row(
      UUID inventoryId,
      Outcome outcome,
      Optional<Integer> version,
      Optional<String> code,
      Optional<String> title) {

    private static Row refused(Target target, Problem problem, Language language) {
      return new Row(
          target.inventoryId(),
          Outcome.REFUSED,
          Optional.empty(),
          Optional.of(problem.slug()),
          Optional.of(problem.title().in(language)));
    }

    private static Row of(Target target, InventoryApp app) {
      return new Row(
          target.inventoryId(),
          app.version() == target.version() ? Outcome.UNCHANGED : Outcome.CHANGED,
          Optional.of(app.version()),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** How it ended for one app. */
  enum Outcome {
    CHANGED,
    UNCHANGED,
    REFUSED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of all of them. */
  record Result(long changed, List<Row> items) {}

  Future<Result> change(SqlConnection tx, Caller caller, Edit edit, Language language) {
    requireEachOnce(edit.apps());
    Map<UUID, Row> rows = new HashMap<>();
    Future<Void> done = Future.succeededFuture();
    List<Target> inOrder =
        edit.apps().stream()
            .sorted((one, other) -> one.inventoryId().compareTo(other.inventoryId()))
            .toList();
    for (Target target : inOrder) {
      done =
          done.compose(before -> one(tx, caller, target, edit, language))
              .map(
                  row -> {
                    rows.put(target.inventoryId(), row);
                    return null;
                  });
    }
    return done.map(all -> result(edit, rows));
  }

  /** One app cannot have been read in two versions, and has one outcome. */
  private static void requireEachOnce(List<Target> apps) {
    Set<UUID> named = new HashSet<>();
    for (int at = 0; at < apps.size(); at++) {
      if (!named.add(apps.get(at).inventoryId())) {
        throw WebProblems.requestInvalid(
                List.of(
                    new Violation(
                        "/apps/" + at,
                        Text.of(
                            "aplikasi ini sudah disebut sebelumnya", "this app was named before"))))
            .asException();
      }
    }
  }

  private Future<Row> one(
      SqlConnection tx, Caller caller, Target target, Edit edit, Language language) {
    return desk.edit(tx, caller, target.inventoryId(), target.version(), edit::applied)
        .map(app -> Row.of(target, app))
        .recover(
            failure ->
                failure instanceof ProblemException refusal
                    ? Future.succeededFuture(Row.refused(target, refusal.problem(), language))
                    : Future.failedFuture(failure));
  }

  private static Result result(Edit edit, Map<UUID, Row> rows) {
    List<Row> items =
        edit.apps().stream()
            .map(target -> Objects.requireNonNull(rows.get(target.inventoryId())))
            .toList();
    List<Row> refused = items.stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
    if (!refused.isEmpty() && !edit.isPartial()) {
      throw InventoryProblems.bulkBroken(refused);
    }
    long changed = items.stream().filter(row -> row.outcome() == Outcome.CHANGED).count();
    return new Result(changed, items);
  }
}
