package id.satuwarga.server.report;

import id.satuwarga.server.classification.Progress;
import java.util.List;

/**
 * What audits decided of the apps; an app that stands in two audits counts in both.
 *
 * @param judged apps that are in audits
 * @param decided those of which it is known what they are to become
 * @param carriedOut those of which that has been done
 */
record DecisionFigures(
    int judged,
    int decided,
    int carriedOut,
    int overdue,
    int keep,
    int merge,
    int becomeMiniApp,
    int takeDown) {

  static DecisionFigures of(List<Progress> progress) {
    return new DecisionFigures(
        progress.stream().mapToInt(Progress::apps).sum(),
        progress.stream().mapToInt(one -> one.decided() + one.done()).sum(),
        progress.stream().mapToInt(Progress::done).sum(),
        progress.stream().mapToInt(Progress::overdue).sum(),
        progress.stream().mapToInt(one -> one.outcomes().keep()).sum(),
        progress.stream().mapToInt(one -> one.outcomes().merge()).sum(),
        progress.stream().mapToInt(one -> one.outcomes().becomeMiniApp()).sum(),
        progress.stream().mapToInt(one -> one.outcomes().takeDown()).sum());
  }
}
