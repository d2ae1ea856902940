package id.satuwarga.server.catalog;

import id.satuwarga.server.platform.text.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words somebody typed; all of them must stand in a service's texts, in either language. */
record SearchText(List<String> words) {
  static SearchText of(String typed) {
    return new SearchText(PlainText.words(typed));
  }

  boolean isIn(Manifest manifest) {
    String texts =
        String.join(
            " ",
            PlainText.words(
                Stream.concat(
                        Stream.concat(
                            Stream.of(manifest.name(), manifest.description()),
                            manifest.shortName().stream()),
                        manifest.pages().stream().map(Manifest.Page::label))
                    .flatMap(text -> Stream.of(text.id(), text.en()))
                    .collect(Collectors.joining(" "))));
    return words.stream().allMatch(texts::contains);
  }
}
