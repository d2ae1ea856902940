package id.satuwarga.server.bench;

import id.satuwarga.server.inventory.overlap.Entry;
import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A registrar's way through the register: the sheet comes in, is searched, and compared. */
final class RegisterRoad {
  private static final int TYPISTS = 8;
  private static final int NAMES_EACH = 60;
  private static final int PROPOSALS = 300;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Site site;
  private final Nation nation;
  private final String base;
  private String token = "";

  RegisterRoad(Site site, Nation nation) {
    this.site = site;
    this.nation = nation;
    this.base = "http://127.0.0.1:" + site.port();
  }

  void measure(Report report) throws IOException {
    token = site.tokenOf("ningsih");
    importing(report);
    proposing(report);
    searching(report);
    report.figure("heap of the server, all garbage gone", heap(), "MB", "");
  }

  private void importing(Report report) {
    byte[] sheet = nation.sheet();
    report.figure("size of the sheet", sheet.length / 1024.0 / 1024, "MB", "");
    long begin = System.nanoTime();
    String staged = ask("POST", "/v1/inventory/imports?name=aplikasi.csv", "text/csv", sheet);
    double stagedIn = seconds(begin);
    String id = Json.tree(staged).path("import_id").asText();
    String mapping = Json.write(Map.of("columns", mapping(staged)));
    ask("PUT", "/v1/inventory/imports/" + id + "/mapping", mapping);
    double mappedIn = seconds(begin) - stagedIn;
    String done =
        ask("POST", "/v1/inventory/imports/" + id + "/apply", "{\"leave_out_broken\":false}");
    double all = seconds(begin);
    if (Json.tree(done).at("/figures/added").asInt() != nation.size()) {
      throw new IllegalStateException("not all of it was added: " + done);
    }
    report.line("\nThe sheet, over the API");
    report.figure("sent and judged", stagedIn, "s", "");
    report.figure("mapped and judged again", mappedIn, "s", "");
    report.figure("applied", all - stagedIn - mappedIn, "s", "");
    report.figure("all three", all, "s", "aim ≤ 60");
  }

  /** What was suggested, sent back as whoever agrees with it does. */
  private static List<Object> mapping(String staged) {
    List<Object> columns = new ArrayList<>();
    Json.tree(staged)
        .path("columns")
        .forEach(
            column -> {
              if (column.hasNonNull("field")) {
                columns.add(
                    Map.of(
                        "column", column.path("column").asInt(),
                        "field", column.path("field").asText()));
              }
            });
    return columns;
  }

  private void proposing(Report report) throws IOException {
    List<Entry> proposals = Nation.proposals(PROPOSALS);
    List<Double> millis = new ArrayList<>();
    for (Entry entry : proposals) {
      String draft = Json.write(draft(entry));
      long begin = System.nanoTime();
      ask("POST", "/v1/inventory/overlaps", draft);
      millis.add(seconds(begin) * 1e3);
    }
    report.line("\nOverlaps of an app that is proposed, one after the other");
    report.figure("the first, right after the import", millis.get(0), "ms", "");
    spread(report, millis.subList(1, millis.size()), "aim < 300");
  }

  private Map<String, Object> draft(Entry entry) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", entry.facts().name());
    facts.put("status", "concept");
    facts.put("users", entry.facts().users());
    if (entry.facts().description() != null) {
      facts.put("description", Map.of("id", entry.facts().description().id()));
    }
    if (entry.facts().categories() != null) {
      facts.put("categories", entry.facts().categories());
    }
    return Map.of("opd", Nation.opd(nation.entries().get(0)), "facts", facts);
  }

  private void searching(Report report) {
    typing(1, 0);
    report.line("\nSearch as you type, each letter of a name a question");
    spread(report, typing(1, 1), "aim < 100");
    report.line(TYPISTS + " people at once");
    spread(report, typing(TYPISTS, 2), "aim < 100");
  }

  private List<Double> typing(int people, int seed) {
    ExecutorService hands = Executors.newFixedThreadPool(people);
    try {
      List<Callable<List<Double>>> typists = new ArrayList<>();
      for (int person = 0; person < people; person++) {
        Random random = new Random(31L * seed + person);
        typists.add(() -> typed(random));
      }
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> done : hands.invokeAll(typists)) {
        all.addAll(done.get());
      }
      return all;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    } catch (java.util.concurrent.ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } finally {
      hands.shutdownNow();
    }
  }

  private List<Double> typed(Random random) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < NAMES_EACH; i++) {
      String name = nation.entries().get(random.nextInt(nation.size())).facts().name().strip();
      for (int length = 1; length <= Math.min(12, name.length()); length++) {
        String typed = name.substring(0, length).strip();
        long begin = System.nanoTime();
        ask("GET", "/v1/inventory/apps?limit=20&q=" + encode(typed), "");
        millis.add(seconds(begin) * 1e3);
      }
    }
    return millis;
  }

  private static void spread(Report report, List<Double> millis, String aim) {
    List<Double> sorted = millis.stream().sorted().toList();
    report.figure(sorted.size() + " questions, p50", at(sorted, 0.5), "ms", "");
    report.figure(sorted.size() + " questions, p95", at(sorted, 0.95), "ms", aim);
    report.figure(sorted.size() + " questions, the slowest", at(sorted, 1), "ms", "");
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
  }

  private double heap() {
    try {
      return site.liveHeap();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private String ask(String method, String path, String json) {
    return ask(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private String ask(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token);
    if (body.length > 0) {
      request.header("Content-Type", type);
    }
    request.method(
        method,
        body.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            method + " " + path + " " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(method + " " + path, failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
