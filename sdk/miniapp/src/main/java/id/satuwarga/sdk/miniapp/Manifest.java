package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Finding;
import id.satuwarga.sdk.miniapp.internal.JsonProblem;
import id.satuwarga.sdk.miniapp.internal.JsonValue;
import id.satuwarga.sdk.miniapp.internal.ManifestRules;
import id.satuwarga.sdk.miniapp.internal.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code miniapp.json}: who a mini-app is, where it runs, what it asks for and why. Members it does
 * not know are ignored when it is read and named when it is checked.
 *
 * <pre>{@code
 * Manifest manifest = Manifest.load(Apekesah.class, "/miniapp.json");
 * }</pre>
 */
public final class Manifest {
  /** Where a mini-app runs. */
  public enum Placement {
    /** Compiled into the citizen app. */
    EMBEDDED,
    /** In the OPD's back end, shown through the gateway. */
    REMOTE,
    /** An existing site, opened signed in. */
    WEB
  }

  private static final int LARGEST = 262_144;

  private final String json;
  private final ManifestMembers members;

  private Manifest(String json, JsonValue root) {
    this.json = json;
    this.members = new ManifestMembers(root);
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

  /** The text it was read from: what is registered. */
  public String json() {
    return json;
  }

  /** Reverse DNS name, for good. */
  public String appId() {
    return members.appId;
  }

  /** Code of the owner. */
  public String opd() {
    return members.opd;
  }

  /** What citizens know it by. */
  public Text name() {
    return members.name;
  }

  /** For under an icon; the name when there is none. */
  public Text shortName() {
    return members.shortName;
  }

  /** What citizens can do with it, in a sentence or two. */
  public Text description() {
    return members.description;
  }

  /** Addresses of icons, the first one best. */
  public List<String> icons() {
    return members.icons;
  }

  /** Grows with each release. */
  public int versionCode() {
    return members.versionCode;
  }

  /** The release as people say it: {@code 1.0.0}. */
  public String versionName() {
    return members.versionName;
  }

  /** Where its Screens come from. */
  public Placement placement() {
    return members.placement;
  }

  /** Under which heading of home it stands. */
  public String category() {
    return members.category;
  }

  /** Where its one operator answers, unless {@link #operators} says otherwise. */
  public Optional<String> endpoint() {
    return Optional.ofNullable(members.endpoint);
  }

  /** The address that opens in web placement. */
  public Optional<String> webUrl() {
    return Optional.ofNullable(members.webUrl);
  }

  /** The least version of the contract an app must speak. */
  public int contractMin() {
    return members.contractMin;
  }

  /** The version of the contract it was made for. */
  public int contractTarget() {
    return members.contractTarget;
  }

  /** The pages a link may lead to; {@code /} is always the first of them. */
  public List<Page> pages() {
    return members.pages;
  }

  /** The page of the manifest that an address within the mini-app belongs to. */
  public Optional<Page> findPage(String address) {
    for (Page page : members.pages) {
      if (page.leadsTo(address)) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }

  /** What of the device it asks for, and why. */
  public List<Permission> permissions() {
    return members.permissions;
  }

  /** What beyond the visit it may do by the API. */
  public List<String> scopes() {
    return members.scopes;
  }

  /** What of the citizen it asks to see, and why. */
  public List<Claim> claims() {
    return members.claims;
  }

  /** What citizens will be told by it. */
  public List<NoticeKind> notices() {
    return members.notices;
  }

  /** Whether it shows something useful without a network. */
  public boolean worksOffline() {
    return members.offline;
  }

  /** The page that says what happens with the citizen's data. */
  public Optional<String> privacyUrl() {
    return Optional.ofNullable(members.privacyUrl);
  }

  /** Where a citizen gets help. */
  public Optional<String> support() {
    return Optional.ofNullable(members.support);
  }

  /** Which OPD answers in which territory; the owner alone when there are none. */
  public List<Operator> operators() {
    return members.operators;
  }

  /** Data it provides to others. */
  public List<DataOffer> provides() {
    return members.provides;
  }

  /** Data of others that it uses. */
  public List<DataUse> uses() {
    return members.uses;
  }

  /** The apps that can be taken down once it is there. */
  public List<ReplacedApp> replaces() {
    return members.replaces;
  }

  /** Number of the Diskominfo's letter. */
  public Optional<String> recommendation() {
    return Optional.ofNullable(members.recommendation);
  }

  @Override
  public String toString() {
    return "Manifest of " + appId() + " " + versionName();
  }

  private static Manifest read(String file, byte[] bytes) {
    List<ManifestProblem> problems = problems(bytes, false);
    if (!problems.isEmpty()) {
      throw new InvalidManifestException(file, problems);
    }
    return new Manifest(new String(bytes, StandardCharsets.UTF_8), StrictJson.read(bytes, LARGEST));
  }

  private static List<ManifestProblem> problems(byte[] bytes, boolean withUnknown) {
    List<ManifestProblem> problems = new ArrayList<>();
    try {
      for (Finding finding : ManifestRules.judge(StrictJson.read(bytes, LARGEST))) {
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
