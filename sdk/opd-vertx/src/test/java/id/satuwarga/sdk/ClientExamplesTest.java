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

/**
 * Every type of the client and of the test kit shows how it is used, and what it shows compiles.
 */
class ClientExamplesTest {
  private static final List<String> MODULES = List.of("client", "testkit");

  /** What a real program would have around the line that is shown. */
  private static final String AROUND =
      """
      package org.example;
      import id.satuwarga.sdk.client.*;
      import id.satuwarga.sdk.miniapp.*;
      import id.satuwarga.sdk.testkit.*;
      import java.io.*;
      import java.net.*;
      import java.nio.file.*;
      import java.sql.Connection;
      import java.time.*;
      import java.util.*;
      abstract class Example%d {
        static class Apekesah implements MiniApp {
          Apekesah(Object... told) {}
          public Manifest manifest() { return null; }
          public Screen open(Visit visit, Context context) { return null; }
          public Screen act(Visit visit, Action action, Context context) { return null; }
        }
        interface Line { void info(String words); void post(Runnable shown); void show(int unread); void hide(); }
        interface Timer { void schedule(Runnable task, long millis); }
        interface Table { void insert(String type, byte[] content); void answer(Connection in, int id, String words); }
        SatuWarga satuWarga; CitizenApp app; OpdKey key; NoticeDraft draft; List<NoticeDraft> drafts; Consent consent;
        OpenVisit visit; Action action; Context context; SessionKeeper keeper; NoticeOutbox outbox; ApiCall<Notice> call;
        Connection connection; HttpURLConnection http; javax.sql.DataSource database; MiniAppTester siti;
        Line logger; Line screen; Line badge; Timer timer; Table photos; Table complaints;
        byte[] content; List<String> seen; Map<String, List<String>> headers;
        String noticeId; String uploadId; String pushToken; String address; String recipient; long lastSeq;
        abstract void show(Object... words);
        abstract void note(String reference, String code);
        abstract void draw(String type, byte[] content);
        abstract void openInBrowser(String address);
        abstract void sendLater(NoticeDraft draft);
        abstract List<String> askTheCitizen(List<AskedClaim> asks);
        static void start(String... command) {}
        static String text(String file) { return ""; }
        static Object freshDatabase() { return ""; }
      %s
      }
      """;

  @TempDir Path classes;

  @Test
  void everyTypeHasOne() throws IOException {
    Map<String, String> docs = Examples.docs(MODULES);
    TreeSet<String> silent = new TreeSet<>();
    docs.forEach(
        (type, doc) -> {
          if (!Examples.EXAMPLE.matcher(doc).find()) {
            silent.add(type);
          }
        });

    assertThat(docs).hasSizeGreaterThan(30);
    assertThat(silent).isEmpty();
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

    assertThat(sources).hasSizeGreaterThan(30);
    Examples.compile(sources, classes);
  }

  /** A class, or lines that stand in a method; the method may be left before its end. */
  private static JavaFileObject source(String example, int number) {
    String member =
        example.stripLeading().startsWith("class ")
            ? example
            : "Object run() throws Exception {\nif (seen == null) {\n"
                + example
                + "\n}\nreturn null;\n}";
    return Examples.file("Example" + number, AROUND.formatted(number, member));
  }
}
