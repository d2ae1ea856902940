package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words why two apps are alike. */
final class Words {
  private static final int MOST = 5;
  private static final double NEARLY = 0.5;

  private Words() {}

  static List<Text> of(Traits one, Traits other, Signals signals, Rarity rarity) {
    List<Text> reasons = new ArrayList<>();
    if (signals.address() == 1) {
      reasons.add(Text.of("Alamat atau nama paketnya sama.", "Same address or package name."));
    } else if (signals.address() > 0) {
      reasons.add(
          Text.of("Alamat atau nama paketnya serupa.", "Their addresses or package names agree."));
    }
    acronym(one, other).or(() -> acronym(other, one)).ifPresent(reasons::add);
    if (signals.name() > 0.85) {
      reasons.add(Text.of("Namanya berarti sama.", "Their names mean the same."));
    }
    List<Concept> shared = shared(one.whole(), other.whole(), rarity);
    if (!shared.isEmpty()) {
      reasons.add(
          Text.of(
              "Keduanya tentang " + listed(shared, Text::id) + ".",
              "Both are about " + listed(shared, Text::en) + "."));
    }
    service(one.services(), other.services())
        .map(Concept::label)
        .map(
            name ->
                Text.of(
                    "Keduanya mirip layanan “" + name.id() + "”.",
                    "Both look like the service “" + name.en() + "”."))
        .ifPresent(reasons::add);
    if (one.app().categories().stream().anyMatch(other.app().categories()::contains)) {
      reasons.add(Text.of("Kategorinya sama.", "They share a category."));
    }
    if (!one.isDescribed() || !other.isDescribed()) {
      reasons.add(
          Text.of(
              "Salah satunya hampir tidak diuraikan, jadi namanya lebih menentukan.",
              "One is hardly described, so the names count for more."));
    }
    if (signals.users() > 0) {
      reasons.add(
          Text.of(
              "Namun yang satu untuk warga, yang lain untuk pegawai.",
              "But one is for citizens, the other for staff."));
    }
    if (signals.clash() > 0) {
      reasons.add(
          Text.of(
              "Namun namanya menyebut sasaran atau urusan yang berbeda.",
              "But their names speak of different people or matters."));
    }
    return reasons;
  }

  private static Optional<Text> acronym(Traits one, Traits other) {
    return one.shorts().stream()
        .filter(made -> Acronyms.fit(made, other.nameWords()) > 0.6)
        .findFirst()
        .map(
            made ->
                Text.of(
                    "“"
                        + made.toUpperCase(Locale.ROOT)
                        + "” dapat menjadi singkatan dari “"
                        + other.app().name()
                        + "”.",
                    "“"
                        + made.toUpperCase(Locale.ROOT)
                        + "” may be short for “"
                        + other.app().name()
                        + "”."));
  }

  /** The one that both are most like, or nearly. */
  private static Optional<Concept> service(Vector one, Vector other) {
    double most = NEARLY;
    Optional<Concept> best = Optional.empty();
    for (Concept service : one.concepts()) {
      double like = one.share(service) * other.share(service);
      if (like > most) {
        most = like;
        best = Optional.of(service);
      }
    }
    return best;
  }

  private static List<Concept> shared(Vector one, Vector other, Rarity rarity) {
    return Stream.of(one.concepts())
        .filter(concept -> concept.kind() != Concept.Kind.PLAIN && other.has(concept))
        .sorted(Comparator.comparingDouble(rarity::weight).reversed())
        .limit(MOST)
        .toList();
  }

  private static String listed(List<Concept> concepts, Function<Text, String> language) {
    return concepts.stream().map(Concept::label).map(language).collect(Collectors.joining(", "));
  }
}
