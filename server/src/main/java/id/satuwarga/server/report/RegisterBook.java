package id.satuwarga.server.report;

import id.satuwarga.server.classification.Progress;
import id.satuwarga.server.classification.ProgressBook;
import id.satuwarga.server.inventory.Duplicates;
import id.satuwarga.server.inventory.RegisterApps;
import id.satuwarga.server.inventory.RegisterFigures;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Reads what the register says: sums, what is double, what was decided, and the single apps. */
final class RegisterBook {
  private final RegisterFigures figures;
  private final Duplicates duplicates;
  private final ProgressBook progress;
  private final RegisterApps apps;
  private final Database database;

  @Inject
  RegisterBook(
      RegisterFigures figures,
      Duplicates duplicates,
      ProgressBook progress,
      RegisterApps apps,
      Database database) {
    this.figures = figures;
    this.duplicates = duplicates;
    this.progress = progress;
    this.apps = apps;
    this.database = database;
  }

  Future<List<RegisterFigures.Group>> groups(Caller caller, Optional<RegionCode> region) {
    return figures.of(database.reads(), caller, region);
  }

  /** Nothing while the register is gathered for the first time. */
  Future<Optional<Duplicates.Found>> found(Collection<RegionCode> territories) {
    return duplicates.in(territories);
  }

  Future<DecisionFigures> decisions(Collection<RegionCode> territories) {
    return progress
        .of(
            database.reads(),
            new ProgressBook.Question(Progress.By.REGION, territories, Optional.empty()),
            Language.ID)
        .map(DecisionFigures::of);
  }

  Future<List<RegisterApps.Line>> apps(Collection<RegionCode> territories) {
    return apps.in(database.reads(), territories);
  }
}
