package id.satuwarga.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every type an OPD meets shows how it is used, and what it shows compiles. */
class JavadocExamplesTest {
  private static final List<String> MODULES = List.of("miniapp", "opd", "opd-vertx");

  private static final String THROWN = "thrown by the SDK, never made";
  private static final Map<String, String> WITHOUT =
      Map.ofEntries(
          Map.entry("InvalidManifestException", THROWN),
          Map.entry("InvalidScreenException", THROWN));

  /** What a real service would have around the line that is shown. */
  private static final String AROUND =
      """
      package org.example;
      import com.sun.net.httpserver.HttpServer;
      import id.satuwarga.sdk.miniapp.*;
      import id.satuwarga.sdk.opd.*;
      import id.satuwarga.sdk.opd.vertx.*;
      import java.net.InetSocketAddress;
      import java.nio.file.*;
      import java.sql.SQLException;
      import java.time.*;
      import java.util.*;
      class Example%d {
        static class Apekesah implements MiniApp {
          public Manifest manifest() { return null; }
          public Screen open(Visit visit, Context context) { return null; }
          public Screen act(Visit visit, Action action, Context context) { return null; }
        }
        interface Row { String name(); String address(); String subject(); }
        interface Store {
          void insert(String id, String subject, String title); boolean isNew(String id); void keep(String json);
          Row find(String subject); Optional<byte[]> find(String ref, String subject);
        }
        interface Resident extends Row {}
        interface Residents { Resident find(String subject); }
        interface Response { void setHeader(String name, String value); void send(int status, byte[] body); }
        interface Request { String getHeader(String name); }
        MiniApp app; Visit visit; Action action; Context context; Screen screen; String json; byte[] body;
        Store store; Store photos; Residents residents; Row complaint; List<Item> rows; String lastId;
        VisitTokens tokens; VisitToken token; Webhooks webhooks; MiniAppEndpoint endpoint; String authorization;
        javax.sql.DataSource database; Map<String, String> headers; Response response; io.vertx.core.Vertx vertx;
        Screen list(Context context) { return screen; }
        Screen complaint(String id, Context context) { return screen; }
        Map<String, String> familyCard(String subject) { return headers; }
      %s
      }
      """;

  @TempDir Path classes;

  @Test
  void everyTypeHasOneOrAReasonWhyNot() throws IOException {
    Map<String, String> docs = Examples.docs(MODULES);
    TreeSet<String> silent = new TreeSet<>();
    docs.forEach(
        (type, doc) -> {
          if (!Examples.EXAMPLE.matcher(doc).find()) {
            silent.add(type);
          }
        });

    assertThat(docs).hasSizeGreaterThan(30);
    assertThat(silent).isEqualTo(new TreeSet<>(WITHOUT.keySet()));
  }

  @Test
  void whatIsShownCompiles() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String doc : Examples.docs(MODULES).values()) {
      Matcher examples = Examples.EXAMPLE.matcher(doc);
      while (examples.find()) {
        sources.add(source(examples.group(1), sources.size()));
      }
    }

    assertThat(sources).hasSizeGreaterThan(25);
    Examples.compile(sources, classes);
  }

  /** Both adapters are called the same: each is compiled by itself. */
  @ParameterizedTest
  @CsvSource({"opd-servlet, jakarta, servlet", "opd-servlet-javax, javax, servlet4"})
  void whatAServletAdapterShowsCompiles(String module, String house, String member)
      throws IOException {
    String doc = Examples.docs(List.of(module)).get("MiniAppServlet");
    Matcher example = Examples.EXAMPLE.matcher(doc);
    assertThat(example.find()).isTrue();
    String text =
        "package org.example;\nclass Listener {\n"
            + house
            + ".servlet.ServletContext servletContext;\n"
            + "id.satuwarga.sdk.opd.MiniAppEndpoint endpoint;\nvoid run() {\n"
            + example
                .group(1)
                .replace("MiniAppServlet", "id.satuwarga.sdk.opd." + member + ".MiniAppServlet")
            + "\n}\n}";

    Examples.compile(List.of(Examples.file("Listener", text)), classes);
  }

  /** A class, a method, or lines that stand in one. */
  private static JavaFileObject source(String example, int number) {
    String name = "Example" + number;
    String text;
    if (example.stripLeading().startsWith("public final class ")) {
      String imports = "import id.satuwarga.sdk.miniapp.*;\n";
      text = imports + example;
      name = example.strip().split("\\s+", -1)[3];
    } else if (example.stripLeading().startsWith("public ")) {
      text = AROUND.formatted(number, example);
    } else {
      String request = example.contains("request.source()") ? "DataRequest" : "Request";
      text =
          AROUND.formatted(
              number,
              request
                  + " request;\nObject run() throws Exception {\nif (rows == null) {\n"
                  + example
                  + "\n}\nreturn null;\n}");
    }
    return Examples.file(name, text);
  }
}
