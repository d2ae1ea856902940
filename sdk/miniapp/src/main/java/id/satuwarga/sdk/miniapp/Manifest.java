package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Finding;
import id.satuwarga.sdk.miniapp.internal.JsonProblem;
import id.satuwarga.sdk.miniapp.internal.JsonValue;
import id.satuwarga.sdk.miniapp.internal.ManifestRules;
import id.satuwarga.sdk.miniapp.internal.StrictJson;
import id.satuwarga.sdk.miniapp.internal.manifest.ManifestParts;
import id.satuwarga.sdk.miniapp.internal.manifest.NoticeKind;
import id.satuwarga.sdk.miniapp.internal.manifest.Operator;
import id.satuwarga.sdk.miniapp.internal.manifest.Page;
import id.satuwarga.sdk.miniapp.internal.manifest.Permission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code miniapp.json}: who a mini-app is, where it runs, what it asks for and why. Members it does
 * not know are ignored when it is read and named when it is checked.
 *
 * <pre>{@code
 * Manifest manifest = Manifest.load(Apekesah.class, "/miniapp.json");
 * }</pre>
 */
public final class Manifest {
  final ManifestParts parts;
  private final String json;
  private final JsonValue root;

  private Manifest(String json, JsonValue root) {
    this.json = json;
    this.root = root;
    this.parts = new ManifestParts(root);
  }

  /**
   * The manifest beside a class: {@code Manifest.load(Apekesah.class, "/miniapp.json")}.
   *
   * @throws InvalidManifestException when it cannot be used; says where and how to put it right
   */
  public static Manifest load(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new InvalidManifestException(
            resource,
            Collections.singletonList(
                new ManifestProblem(
                    0, "", "is not on the class path", "put it into src/main/resources")));
      }
      return read(resource, bytes(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The manifest of a JSON text.
   *
   * @throws InvalidManifestException when it cannot be used; says where and how to put it right
   */
  public static Manifest parse(String json) {
    return read("miniapp.json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** All that is wrong with a manifest, unknown members too; empty when it may be registered. */
  public static List<ManifestProblem> check(String json) {
    return problems(json.getBytes(StandardCharsets.UTF_8), true);
  }

  /** The same, and whether an app that speaks this version of the contract can show it. */
  public static List<ManifestProblem> check(String json, int contract) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    List<ManifestProblem> problems = problems(bytes, true);
    if (!problems.isEmpty()) {
      return problems;
    }
    JsonValue min = StrictJson.read(bytes, Bounds.MANIFEST_BYTES).get("contract").get("min");
    int needed = min.whole(1, Integer.MAX_VALUE);
    return needed <= contract
        ? problems
        : Collections.singletonList(
            new ManifestProblem(
                min.line(),
                min.pointer(),
                "is " + needed + ", and the app speaks contract " + contract,
                "build the app with a newer SDK, or the mini-app for contract " + contract));
  }

  /** The text it was read from: what is registered. */
  public String json() {
    return json;
  }

  /** Reverse DNS name, for good. */
  public String appId() {
    return root.get("app_id").text();
  }

  /** Code of the owner. */
  public String opd() {
    return root.get("opd").text();
  }

  /** What citizens know it by. */
  public Text name() {
    return root.get("name").words();
  }

  /** For under an icon; the name when there is none. */
  public Text shortName() {
    return root.find("short_name").map(JsonValue::words).orElseGet(this::name);
  }

  /** What citizens can do with it, in a sentence or two. */
  public Text description() {
    return root.get("description").words();
  }

  /** Grows with each release. */
  public int versionCode() {
    return root.get("version").get("code").whole(1, Integer.MAX_VALUE);
  }

  /** The release as people say it: {@code 1.0.0}. */
  public String versionName() {
    return root.get("version").get("name").text();
  }

  /** Where its Screens come from: {@code embedded}, {@code remote} or {@code web}. */
  public String placement() {
    return root.get("placement").text();
  }

  /** Under which heading of home it stands. */
  public String category() {
    return root.get("category").text();
  }

  /** Where its one operator answers, unless {@code operators} says otherwise. */
  public Optional<String> endpoint() {
    return text("endpoint");
  }

  /** The address that opens in web placement. */
  public Optional<String> webUrl() {
    return text("web_url");
  }

  /** The least version of the contract an app must speak. */
  public int contractMin() {
    return root.get("contract").get("min").whole(1, Integer.MAX_VALUE);
  }

  /** The version of the contract it was made for. */
  public int contractTarget() {
    return root.get("contract").get("target").whole(1, Integer.MAX_VALUE);
  }

  /** The routes of the pages a link may lead to; {@code /} is always one. */
  public List<String> pages() {
    return names(parts.pages(), Page::route);
  }

  /** What of the device it asks for: {@code camera}, {@code location}, {@code storage} … */
  public List<String> permissions() {
    return names(parts.permissions(), Permission::name);
  }

  /** The categories of what citizens will be told by it. */
  public List<String> notices() {
    return names(parts.notices(), NoticeKind::category);
  }

  /**
   * Codes of the territories that have an operator of their own; none when the owner serves all.
   */
  public List<String> regions() {
    return names(parts.operators(), Operator::region);
  }

  /** The data it provides to others: the fields of each source. */
  public Map<String, List<String>> provides() {
    Map<String, List<String>> provided = new LinkedHashMap<>();
    parts.provides().forEach(offer -> provided.put(offer.source(), offer.fields()));
    return Collections.unmodifiableMap(provided);
  }

  /** Whether it shows something useful without a network. */
  public boolean worksOffline() {
    return root.find("offline").map(JsonValue::truth).orElse(false);
  }

  /** The page that says what happens with the citizen's data. */
  public Optional<String> privacyUrl() {
    return text("privacy_url");
  }

  /** Where a citizen gets help. */
  public Optional<String> support() {
    return text("support");
  }

  /** Number of the Diskominfo's letter. */
  public Optional<String> recommendation() {
    return text("recommendation");
  }

  @Override
  public String toString() {
    return "Manifest of " + appId() + " " + versionName();
  }

  private Optional<String> text(String member) {
    return root.find(member).map(JsonValue::text);
  }

  private static <T> List<String> names(List<T> parts, Function<T, String> name) {
    return Collections.unmodifiableList(parts.stream().map(name).collect(Collectors.toList()));
  }

  private static Manifest read(String file, byte[] bytes) {
    List<ManifestProblem> problems = problems(bytes, false);
    if (!problems.isEmpty()) {
      throw new InvalidManifestException(file, problems);
    }
    return new Manifest(
        new String(bytes, StandardCharsets.UTF_8), StrictJson.read(bytes, Bounds.MANIFEST_BYTES));
  }

  private static List<ManifestProblem> problems(byte[] bytes, boolean withUnknown) {
    List<ManifestProblem> problems = new ArrayList<>();
    try {
      for (Finding finding : ManifestRules.judge(StrictJson.read(bytes, Bounds.MANIFEST_BYTES))) {
        if (withUnknown || !finding.isUnknownMember()) {
          problems.add(
              new ManifestProblem(
                  finding.line(), finding.pointer(), finding.problem(), finding.fix()));
        }
      }
    } catch (JsonProblem e) {
      problems.add(
          new ManifestProblem(
              e.line(), e.pointer(), e.reason(), "repair the JSON there or just before"));
    }
    return Collections.unmodifiableList(problems);
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      all.write(some, 0, read);
    }
    return all.toByteArray();
  }
}
