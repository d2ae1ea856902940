package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the contract says an OPD's endpoint answers, read line by line out of its text. */
final class EndpointContract {
  private static final Pattern NAME = Pattern.compile("  ([a-z]+):");
  private static final Pattern STATUS = Pattern.compile("        '([0-9]{3})':.*");
  private static final Pattern CODE = Pattern.compile("[a-z]+(?:-[a-z]+)+|internal");
  private static final Map<String, List<String>> LINES = lines();

  private EndpointContract() {}

  /** The statuses of {@code open}, {@code act}, {@code data} or {@code image}. */
  static Set<Integer> statuses(String name) {
    return LINES.get(name).stream()
        .map(STATUS::matcher)
        .filter(Matcher::matches)
        .map(line -> Integer.valueOf(line.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The codes of all problems of all of them. */
  static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (List<String> lines : LINES.values()) {
      String text = String.join(" ", lines);
      Matcher list = Pattern.compile("x-problems: \\[([^]]+)]").matcher(text);
      assertThat(list.find()).isTrue();
      CODE.matcher(list.group(1)).results().forEach(code -> codes.add(code.group()));
    }
    return codes;
  }

  static Set<Integer> statuses() {
    return LINES.keySet().stream()
        .flatMap(name -> statuses(name).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether problems.md has a section for the code. */
  static boolean explains(String code) {
    return text("problems.md").contains("\n## " + code + "\n");
  }

  /** Fails when the contract does not know that the address answers so. */
  static <T> HttpResponse<T> judged(HttpResponse<T> answer) {
    String path = answer.uri().getPath();
    String name = path.startsWith("/images/") ? "image" : path.substring(1);
    if (LINES.containsKey(name)) {
      assertThat(statuses(name)).as(path).contains(answer.statusCode());
    }
    return answer;
  }

  /** The same for an answer that no web server has sent. */
  static EndpointAnswer judged(String path, EndpointAnswer answer) {
    String name = path.startsWith("/images/") ? "image" : path.substring(1);
    assertThat(statuses(name)).as(path).contains(answer.status());
    return answer;
  }

  private static Map<String, List<String>> lines() {
    Map<String, List<String>> found = new TreeMap<>();
    String section =
        text("openapi.yaml").split("\nwebhooks:\n", 2)[1].split("\ncomponents:\n", 2)[0];
    List<String> current = new ArrayList<>();
    for (String line : section.split("\n", -1)) {
      Matcher name = NAME.matcher(line);
      if (name.matches()) {
        current = found.computeIfAbsent(name.group(1), first -> new ArrayList<>());
      }
      current.add(line);
    }
    found.remove("event"); // comes from the server itself and is answered by the OPD's own code
    return found;
  }

  private static String text(String name) {
    try (InputStream in = EndpointContract.class.getResourceAsStream("/satuwarga/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException(name, broken);
    }
  }
}
