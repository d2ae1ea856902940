package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.platform.text.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How much two notices say the same, whatever their capitals, spaces and marks. */
enum Likeness {
  /** Word by word. */
  SAME,
  /** Most of it. */
  SIMILAR,
  /** The subject only. */
  SUBJECT;

  private static final double MOST = 0.8;

  /** The word of the contract. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Likeness> of(CampaignContent one, CampaignContent other) {
    List<String> first = PlainText.words(one.subject() + " " + one.body());
    List<String> second = PlainText.words(other.subject() + " " + other.body());
    if (first.equals(second)) {
      return Optional.of(SAME);
    }
    if (share(first, second) >= MOST) {
      return Optional.of(SIMILAR);
    }
    return PlainText.words(one.subject()).equals(PlainText.words(other.subject()))
        ? Optional.of(SUBJECT)
        : Optional.empty();
  }

  /** Of the pairs of neighbouring words of both, those that both have. */
  private static double share(List<String> first, List<String> second) {
    Map<String, Integer> left = pairs(first);
    Map<String, Integer> right = pairs(second);
    int common =
        left.entrySet().stream()
            .mapToInt(pair -> Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0)))
            .sum();
    int all = first.size() + second.size() - 2;
    return all <= 0 ? 0 : 2.0 * common / all;
  }

  private static Map<String, Integer> pairs(List<String> words) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.merge(words.get(i - 1) + " " + words.get(i), 1, Integer::sum);
    }
    return pairs;
  }
}
