package id.satuwarga.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What problems.md says of each problem; an answer must say the same. */
final class ProblemPage {
  private static final Pattern SECTION =
      Pattern.compile("(?m)^## (\\S+)\\n\\n\\*\\*(\\d{3}) · (.+)\\*\\* / \\*(.+)\\*$");
  private static final Map<String, Entry> ENTRIES = entries();

  private record Entry(int status, String indonesian, String english) {}

  private ProblemPage() {}

  /** What the page holds against this problem; empty when nothing. */
  static Optional<String> objection(HttpResponse<byte[]> response) {
    String code = codeOf(response);
    Entry entry = ENTRIES.get(code);
    String title = json(response.body()).path("title").asText();
    if (entry == null) {
      return Optional.of("problems.md has no section '" + code + "'");
    } else if (entry.status != response.statusCode()) {
      return Optional.of("problems.md says " + entry.status + " of '" + code + "'");
    } else if (!title.equals(entry.indonesian) && !title.equals(entry.english)) {
      return Optional.of("problems.md has another title for '" + code + "': " + entry);
    }
    return Optional.empty();
  }

  static String codeOf(HttpResponse<byte[]> response) {
    return json(response.body()).path("code").asText();
  }

  private static JsonNode json(byte[] body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, Entry> entries() {
    try (InputStream page =
        ProblemPage.class.getClassLoader().getResourceAsStream("satuwarga/problems.md")) {
      return SECTION
          .matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .collect(Collectors.toMap(found -> found.group(1), ProblemPage::entry));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Entry entry(MatchResult found) {
    return new Entry(Integer.parseInt(found.group(2)), found.group(3), found.group(4));
  }
}
