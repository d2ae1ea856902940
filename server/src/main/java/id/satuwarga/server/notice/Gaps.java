package id.satuwarga.server.notice;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gaps of a template, such as <code>{{alamat_posko}}</code>. */
final class Gaps {
  private static final Pattern GAP = Pattern.compile("\\{\\{ *([a-z][a-z0-9_]{0,39}) *\\}\\}");

  private Gaps() {}

  /** Their names, each once, in their order. */
  static List<String> in(String text) {
    return GAP.matcher(text).results().map(gap -> gap.group(1)).distinct().toList();
  }

  /** What is filled in is not looked at for gaps again. */
  static String fill(String text, Map<String, String> values) {
    return GAP.matcher(text)
        .replaceAll(
            gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
  }
}
