package id.satuwarga.server.catalog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words somebody typed; all of them must stand in a service's texts, in either language. */
record SearchText(List<String> words) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  static SearchText of(String typed) {
    return new SearchText(
        Stream.of(plain(typed).split(" ")).filter(word -> !word.isEmpty()).toList());
  }

  boolean isIn(Manifest manifest) {
    String texts =
        plain(
            Stream.concat(
                    Stream.concat(
                        Stream.of(manifest.name(), manifest.description()),
                        manifest.shortName().stream()),
                    manifest.pages().stream().map(Manifest.Page::label))
                .flatMap(text -> Stream.of(text.id(), text.en()))
                .collect(Collectors.joining(" ")));
    return words.stream().allMatch(texts::contains);
  }

  private static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
  }
}
