package id.satuwarga.sdk.miniapp.internal.manifest;

import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.JsonValue;
import id.satuwarga.sdk.miniapp.internal.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a manifest that was found sound asks for and offers, each with its words. */
public final class ManifestParts {
  private static final Text HOME = Text.of("Beranda", "Home");

  private final List<String> icons;
  private final List<String> scopes;
  private final List<Page> pages;
  private final List<Permission> permissions;
  private final List<Claim> claims;
  private final List<NoticeKind> notices;
  private final List<Operator> operators;
  private final List<DataOffer> provides;
  private final List<DataUse> uses;
  private final List<ReplacedApp> replaces;

  /** Of the JSON of a sound manifest. */
  public ManifestParts(JsonValue root) {
    Optional<JsonValue> all = Optional.of(root);
    Optional<JsonValue> token = root.find("token");
    icons = list(all, "icons", icon -> icon.get("src").text());
    scopes = list(token, "scopes", JsonValue::text);
    pages = pages(root);
    permissions =
        list(
            all,
            "req_permissions",
            value -> new Permission(value.get("name").text(), value.get("reason").words()));
    claims = list(token, "claims", ManifestParts::claim);
    notices =
        list(
            all,
            "notices",
            value -> new NoticeKind(value.get("category").text(), value.get("why").words()));
    operators = list(all, "operators", ManifestParts::operator);
    provides =
        list(
            all,
            "provides",
            value ->
                new DataOffer(
                    value.get("source").text(), fields(value), value.get("description").words()));
    uses = list(all, "uses", ManifestParts::use);
    replaces = list(all, "replaces", ManifestParts::replaced);
  }

  /** Those of a manifest; it is read anew, so that a host keeps them. */
  public static ManifestParts of(Manifest manifest) {
    byte[] json = manifest.json().getBytes(StandardCharsets.UTF_8);
    return new ManifestParts(StrictJson.read(json, Bounds.MANIFEST_BYTES));
  }

  /** Addresses of icons, the first one best. */
  public List<String> icons() {
    return icons;
  }

  /** What beyond the visit it may do by the API. */
  public List<String> scopes() {
    return scopes;
  }

  /** The pages a link may lead to; {@code /} is always one, and those in plain words come first. */
  public List<Page> pages() {
    return pages;
  }

  /** The page of the manifest that an address within the mini-app belongs to. */
  public Optional<Page> findPage(String address) {
    return pages.stream().filter(page -> page.read(address).isPresent()).findFirst();
  }

  /** What of the device it asks for, and why. */
  public List<Permission> permissions() {
    return permissions;
  }

  /** What of the citizen it asks to see, and why. */
  public List<Claim> claims() {
    return claims;
  }

  /** What citizens will be told by it, and why. */
  public List<NoticeKind> notices() {
    return notices;
  }

  /** Which OPD answers in which territory; the owner alone when there are none. */
  public List<Operator> operators() {
    return operators;
  }

  /** Data it provides to others. */
  public List<DataOffer> provides() {
    return provides;
  }

  /** Data of others that it uses. */
  public List<DataUse> uses() {
    return uses;
  }

  /** The apps that can be taken down once it is there. */
  public List<ReplacedApp> replaces() {
    return replaces;
  }

  private static Claim claim(JsonValue value) {
    return new Claim(
        value.get("name").text(),
        value.get("purpose").words(),
        text(value, "legal_basis"),
        value.find("required").map(JsonValue::truth).orElse(false));
  }

  private static Operator operator(JsonValue value) {
    return new Operator(
        value.get("opd").text(), value.get("region").text(), value.get("endpoint").text());
  }

  private static DataUse use(JsonValue value) {
    return new DataUse(
        value.get("source").text(),
        fields(value),
        value.get("purpose").words(),
        text(value, "legal_basis"));
  }

  private static List<Page> pages(JsonValue root) {
    List<Page> named =
        list(
            Optional.of(root),
            "pages",
            value -> new Page(value.get("route").text(), value.get("label").words()));
    List<Page> all = new ArrayList<>();
    if (named.stream().noneMatch(page -> page.route().equals("/"))) {
      all.add(new Page("/", HOME));
    }
    // a page in plain words wins over one with names
    named.stream().filter(page -> !page.route().contains("{")).forEach(all::add);
    named.stream().filter(page -> page.route().contains("{")).forEach(all::add);
    return Collections.unmodifiableList(all);
  }

  private static ReplacedApp replaced(JsonValue value) {
    return new ReplacedApp(
        value.get("name").text(),
        text(value, "package"),
        text(value, "url"),
        value.find("yearly_cost").map(cost -> cost.number().longValueExact()).orElse(null));
  }

  private static List<String> fields(JsonValue value) {
    return list(Optional.of(value), "fields", JsonValue::text);
  }

  private static @Nullable String text(JsonValue object, String name) {
    return object.find(name).map(JsonValue::text).orElse(null);
  }

  private static <T> List<T> list(
      Optional<JsonValue> object, String name, Function<JsonValue, T> read) {
    List<T> all = new ArrayList<>();
    Optional<JsonValue> array = object.flatMap(holder -> holder.find(name));
    if (array.isPresent()) {
      for (JsonValue value : array.get().items()) {
        all.add(read.apply(value));
      }
    }
    return Collections.unmodifiableList(all);
  }
}
