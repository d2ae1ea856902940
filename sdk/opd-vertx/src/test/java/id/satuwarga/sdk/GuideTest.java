package id.satuwarga.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.miniapp.Manifest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for OPDs holds what it shows. */
class GuideTest {
  private static final Path GUIDE = Path.of("../../docs/opd");
  private static final Pattern TYPE = Pattern.compile("(?m)^public final class (\\w+)");

  /** Fragments of the guide stand in a method that has what a real service would have. */
  private static final String AROUND =
      """
      package org.example;
      import com.sun.net.httpserver.HttpServer;
      import id.satuwarga.sdk.client.*;
      import id.satuwarga.sdk.miniapp.*;
      import id.satuwarga.sdk.opd.*;
      import id.satuwarga.sdk.opd.servlet.MiniAppServlet;
      import id.satuwarga.sdk.testkit.*;
      import java.net.InetSocketAddress;
      import java.nio.file.Path;
      import java.time.Duration;
      import java.time.Instant;
      import java.util.List;
      import java.util.Map;
      class Fragment%d {
        javax.sql.DataSource database;
        VisitTokens tokens;
        MiniAppEndpoint endpoint;
        jakarta.servlet.ServletContext servletContext;
        String authorization;
        String recipient;
        String address;
        String id;
        java.sql.Connection connection;
        NoticeDraft draft;
        List<NoticeDraft> drafts;
        SatuWarga satuWarga;
        java.util.logging.Logger logger;
        void run() throws Exception {
      %s
        }
      }
      """;

  /** Operations by which an OPD works, or citizens meet its service. */
  private static final Pattern OF_OPDS =
      Pattern.compile("(?m)^ +tags: \\[(opd-endpoint|gateway|catalog|agency)]|^ +- opdToken: \\[]");

  private static final Pattern PROBLEMS = Pattern.compile("x-problems: \\[([^]]*)]");

  @TempDir Path classes;

  @Test
  void itsManifestMayBeRegistered() throws IOException {
    assertThat(fenced("json"))
        .singleElement()
        .satisfies(it -> assertThat(Manifest.check(it)).isEmpty());
  }

  @Test
  void everyErrorItNamesStandsInTheCatalogue() throws IOException {
    String catalogue = Files.readString(Path.of("../../api-spec/problems.md"));
    List<String> named =
        Pattern.compile("problems\\.md#([a-z-]+)")
            .matcher(Files.readString(GUIDE.resolve("errors.md")))
            .results()
            .map(it -> "\n## " + it.group(1) + "\n")
            .toList();

    assertThat(named).isNotEmpty().allSatisfy(it -> assertThat(catalogue).contains(it));
  }

  @Test
  void everyErrorAnOpdMeetsIsNamedWithWhatToDo() throws IOException {
    String contract = Files.readString(Path.of("../../api-spec/openapi.yaml"));
    String page = Files.readString(GUIDE.resolve("errors.md"));
    TreeSet<String> met = new TreeSet<>();
    for (String operation : contract.split("\\n +operationId: ", -1)) {
      if (OF_OPDS.matcher(operation).find()) {
        Matcher problems = PROBLEMS.matcher(operation);
        if (problems.find()) {
          met.addAll(List.of(problems.group(1).strip().split(",\\s*", -1)));
        }
      }
    }

    met.remove("");
    assertThat(met)
        .hasSizeGreaterThan(40)
        .allSatisfy(code -> assertThat(page).contains("problems.md#" + code + ")"));
  }

  @Test
  void itsJavaCompiles() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String block : fenced("java")) {
      sources.add(source(block, sources.size()));
    }
    assertThat(sources).hasSizeGreaterThan(4);

    DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", "" + classes);
    boolean done = compiler.getTask(null, null, faults, options, null, sources).call();

    assertThat(done).as(faults.getDiagnostics().toString()).isTrue();
  }

  private static JavaFileObject source(String block, int number) {
    List<String> types = TYPE.matcher(block).results().map(it -> it.group(1)).toList();
    String name = types.isEmpty() ? "Fragment" + number : types.get(0);
    String text = types.isEmpty() ? AROUND.formatted(number, block) : block;
    return new SimpleJavaFileObject(
        URI.create("guide:///org/example/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** Of all pages, in the order of their names. */
  private static List<String> fenced(String language) throws IOException {
    Pattern block = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```");
    List<String> blocks = new ArrayList<>();
    try (Stream<Path> pages = Files.list(GUIDE)) {
      for (Path page : pages.sorted().toList()) {
        block.matcher(Files.readString(page)).results().map(it -> it.group(1)).forEach(blocks::add);
      }
    }
    return blocks;
  }
}
