package id.satuwarga.server.inventory.overlap;

import java.util.List;

/** Compares two apps. */
final class Likeness {
  private static final int PARTS = 5;
  private final Rarity rarity;

  Likeness(Rarity rarity) {
    this.rarity = rarity;
  }

  Signals of(Traits one, Traits other) {
    boolean described = one.isDescribed() && other.isDescribed();
    return new Signals(
        cosine(one.whole(), other.whole(), false),
        cosine(one.name(), other.name(), true),
        Math.max(acronym(one, other), acronym(other, one)),
        address(one, other),
        clash(one, other, Concept.Kind.WHO) || clash(one, other, Concept.Kind.WHAT) ? 1 : 0,
        beyond(one, other),
        held(one.whole(), other.whole()),
        isNameless(one) || isNameless(other) ? 1 : 0,
        described ? 0 : 1,
        one.app().categories().stream().anyMatch(other.app().categories()::contains) ? 1 : 0,
        cosine(one.affairs(), other.affairs(), false),
        service(one.services(), other.services()),
        purpose(one.services(), other.services()),
        Math.min(first(one.services(), other.services()), first(other.services(), one.services())),
        cosineOf(one.whole(), other.whole(), true) * cosineOf(one.whole(), other.whole(), false),
        done(one.functions(), other.functions()),
        users(one.app(), other.app()));
  }

  private static double users(Described one, Described other) {
    return one.users() == null || other.users() == null || one.users().equals(other.users())
        ? 0
        : 1;
  }

  /** The cosine of what is done. */
  private static double done(Vector one, Vector other) {
    double shared = 0;
    int at = 0;
    for (int i = 0; i < one.size(); i++) {
      Concept function = one.concepts()[i];
      while (at < other.size() && other.concepts()[at].number() < function.number()) {
        at++;
      }
      if (at < other.size() && other.concepts()[at] == function) {
        shared += one.times()[i] * other.times()[at];
      }
    }
    return shared == 0 ? 0 : shared / Math.sqrt(squared(one) * squared(other));
  }

  private static double squared(Vector one) {
    double sum = 0;
    for (float times : one.times()) {
      sum += times * times;
    }
    return sum;
  }

  /** The cosine of what is done only, or of all but that. */
  private double cosineOf(Vector one, Vector other, boolean acts) {
    double shared = 0;
    double here = 0;
    double there = 0;
    int at = 0;
    for (int i = 0; i < other.size(); i++) {
      if (isOf(other.concepts()[i], acts)) {
        double weight = rarity.weight(other.concepts()[i]) * other.times()[i];
        there += weight * weight;
      }
    }
    for (int i = 0; i < one.size(); i++) {
      Concept concept = one.concepts()[i];
      if (!isOf(concept, acts)) {
        continue;
      }
      double weight = rarity.weight(concept) * one.times()[i];
      here += weight * weight;
      while (at < other.size() && other.concepts()[at].number() < concept.number()) {
        at++;
      }
      if (at < other.size() && other.concepts()[at] == concept) {
        shared += weight * rarity.weight(concept) * other.times()[at];
      }
    }
    return shared == 0 ? 0 : Math.min(1, shared / Math.sqrt(here * there));
  }

  private static boolean isOf(Concept concept, boolean acts) {
    return acts
        ? concept.kind() == Concept.Kind.ACT || concept.kind() == Concept.Kind.DO
        : concept.kind() == Concept.Kind.WHAT || concept.kind() == Concept.Kind.WHO;
  }

  private double cosine(Vector one, Vector other, boolean mending) {
    double shared = 0;
    double here = 0;
    int at = 0;
    for (int i = 0; i < one.size(); i++) {
      Concept concept = one.concepts()[i];
      double weight = rarity.weight(concept) * one.times()[i];
      here += weight * weight;
      while (at < other.size() && other.concepts()[at].number() < concept.number()) {
        at++;
      }
      if (at < other.size() && other.concepts()[at] == concept) {
        shared += weight * rarity.weight(concept) * other.times()[at];
      } else if (mending && concept.isUnlisted()) {
        shared += weight * rarity.weight(concept) * misspelt(concept, other);
      }
    }
    if (shared == 0) {
      return 0;
    }
    return Math.min(1, shared / Math.sqrt(here * weighed(other)));
  }

  /** The cosine of the services, of which the likest count for much more. */
  private static double service(Vector one, Vector other) {
    double shared = 0;
    for (int i = 0; i < one.size(); i++) {
      double also = other.times(one.concepts()[i]);
      shared += Math.pow(one.times()[i] * also, 2);
    }
    return shared == 0 ? 0 : shared / Math.sqrt(sharp(one) * sharp(other));
  }

  private static double sharp(Vector services) {
    double sum = 0;
    for (float times : services.times()) {
      sum += Math.pow(times, 4);
    }
    return sum;
  }

  /** How much like one service both are. */
  private static double purpose(Vector one, Vector other) {
    double most = 0;
    for (int i = 0; i < one.size(); i++) {
      most = Math.max(most, Math.min(one.times()[i], other.times(one.concepts()[i])));
    }
    return most;
  }

  /** What the one is most like, as much as the other is like it, of what that is most like. */
  private static double first(Vector one, Vector other) {
    Concept most = one.most();
    return most == null ? 0 : other.share(most);
  }

  private static double misspelt(Concept word, Vector other) {
    double most = 0;
    for (int i = 0; i < other.size(); i++) {
      Concept there = other.concepts()[i];
      if (there.isUnlisted() && Spelling.isClose(word.label().id(), there.label().id())) {
        most = Math.max(most, 0.8 * other.times()[i]);
      }
    }
    return most;
  }

  private static double acronym(Traits one, Traits other) {
    double most = 0;
    for (String made : one.shorts()) {
      double sure = Math.min(1, (made.length() - 1) / (double) PARTS);
      most = Math.max(most, sure * Acronyms.fit(made, other.nameWords()));
      if (other.shorts().contains(made)) {
        most = Math.max(most, sure);
      }
    }
    return most;
  }

  private static double address(Traits one, Traits other) {
    double most = 0;
    for (String part : one.addresses()) {
      if (other.addresses().contains(part)) {
        most = Math.max(most, part.startsWith("@") ? 1 : 0.6);
      }
    }
    return most;
  }

  /** How much of one's name is nowhere in the other, the larger share of both. */
  private double beyond(Traits one, Traits other) {
    return Math.max(foreign(one, other), foreign(other, one));
  }

  private double weighed(Vector one) {
    double sum = 0;
    for (int i = 0; i < one.size(); i++) {
      double weight = rarity.weight(one.concepts()[i]) * one.times()[i];
      sum += weight * weight;
    }
    return sum;
  }

  private double sharedBy(Vector one, Vector other) {
    double sum = 0;
    int at = 0;
    for (int i = 0; i < one.size(); i++) {
      Concept concept = one.concepts()[i];
      while (at < other.size() && other.concepts()[at].number() < concept.number()) {
        at++;
      }
      if (at < other.size() && other.concepts()[at] == concept) {
        double weight = rarity.weight(concept) * Math.min(one.times()[i], other.times()[at]);
        sum += weight * weight;
      }
    }
    return sum;
  }

  private double held(Vector one, Vector other) {
    double least = Math.min(weighed(one), weighed(other));
    return least == 0 ? 0 : sharedBy(one, other) / least;
  }

  private double foreign(Traits named, Traits other) {
    double said = 0;
    double foreign = 0;
    for (Concept concept : named.name().concepts()) {
      if (isTelling(concept)) {
        double weight = rarity.weight(concept);
        said += weight;
        foreign += other.whole().has(concept) ? 0 : weight;
      }
    }
    return said == 0 ? 0 : foreign / said;
  }

  private static boolean isTelling(Concept concept) {
    return concept.kind() != Concept.Kind.PLAIN
        && concept.kind() != Concept.Kind.COMMON
        && !concept.isUnlisted();
  }

  private static boolean isNameless(Traits app) {
    for (Concept concept : app.name().concepts()) {
      if (isTelling(concept)) {
        return false;
      }
    }
    return true;
  }

  private static boolean clash(Traits one, Traits other, Concept.Kind kind) {
    return isForeign(one, other, kind) && isForeign(other, one, kind);
  }

  private static boolean isForeign(Traits named, Traits other, Concept.Kind kind) {
    List<Concept> said = named.name().of(kind);
    return !said.isEmpty() && said.stream().noneMatch(other.whole()::has);
  }
}
