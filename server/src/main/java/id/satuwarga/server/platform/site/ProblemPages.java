package id.satuwarga.server.platform.site;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The sections of problems.md, each as the small page its problem's {@code type} leads to. */
final class ProblemPages {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="id">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s · SatuWarga</title>
      <link rel="stylesheet" href="/webjars/picocss__pico/css/pico.classless.min.css">
      </head>
      <body>
      <main>
      <h1><code>%s</code></h1>
      %s
      <p><a href="/">SatuWarga</a></p>
      </main>
      </body>
      </html>
      """;
  private final Map<String, byte[]> pages = new LinkedHashMap<>();

  ProblemPages(String markdown) {
    for (String section : markdown.split("(?m)^## ", -1)) {
      String[] parts = section.split("\\R", 2);
      if (parts.length == 2 && parts[0].trim().matches("[a-z0-9-]+")) {
        String slug = parts[0].trim();
        String page = PAGE.formatted(slug, slug, paragraphs(parts[1]));
        pages.put(slug, page.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  void forEach(BiConsumer<String, byte[]> each) {
    pages.forEach(each);
  }

  private static String paragraphs(String text) {
    return text.strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>")
        .replaceAll("\\*(.+?)\\*", "<em>$1</em>")
        .replaceAll("`(.+?)`", "<code>$1</code>")
        .lines()
        .collect(Collectors.joining("\n", "<p>", "</p>"))
        .replaceAll("\\n\\n+", "</p>\n<p>");
  }
}
