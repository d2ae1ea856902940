package id.satuwarga.server.report;

import id.satuwarga.server.inventory.Duplicates.Found;
import id.satuwarga.server.inventory.Duplicates.Group;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Groups of apps that are one and the same, told apart by how sure that is.
 *
 * @param suspected the finder says so; people have not yet said it of all of the group
 * @param confirmed people said so of all of the group
 */
record DoubleFigures(Groups suspected, Groups confirmed, Instant asOf) {

  /**
   * A sum of groups.
   *
   * @param apps how many apps are in them
   * @param spare how many of those would go if one of each group stayed
   * @param yearlyCost rupiah, of all of them
   */
  record Groups(int clusters, int apps, int spare, long yearlyCost) {}

  static DoubleFigures of(Found found) {
    return new DoubleFigures(
        sum(found, group -> !group.isConfirmed()), sum(found, Group::isConfirmed), found.asOf());
  }

  private static Groups sum(Found found, Predicate<Group> wanted) {
    int clusters = 0;
    int apps = 0;
    long cost = 0;
    for (Group group : found.groups()) {
      if (wanted.test(group)) {
        clusters++;
        apps += group.apps().size();
        cost += group.yearlyCost();
      }
    }
    return new Groups(clusters, apps, apps - clusters, cost);
  }
}
