package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a manifest that was found sound. */
final class ManifestMembers {
  private static final Text HOME = Text.of("Beranda", "Home");

  final String appId;
  final String opd;
  final Text name;
  final Text shortName;
  final Text description;
  final List<String> icons;
  final int versionCode;
  final String versionName;
  final Manifest.Placement placement;
  final String category;
  final @Nullable String endpoint;
  final @Nullable String webUrl;
  final int contractMin;
  final int contractTarget;
  final List<Page> pages;
  final List<Permission> permissions;
  final List<String> scopes;
  final List<Claim> claims;
  final List<NoticeKind> notices;
  final boolean offline;
  final @Nullable String privacyUrl;
  final @Nullable String support;
  final List<Operator> operators;
  final List<DataOffer> provides;
  final List<DataUse> uses;
  final List<ReplacedApp> replaces;
  final @Nullable String recommendation;

  ManifestMembers(JsonValue root) {
    appId = root.get("app_id").text();
    opd = root.get("opd").text();
    name = words(root.get("name"));
    shortName = root.find("short_name").map(ManifestMembers::words).orElse(name);
    description = words(root.get("description"));
    icons = list(Optional.of(root), "icons", icon -> icon.get("src").text());
    versionCode = root.get("version").get("code").whole(1, Integer.MAX_VALUE);
    versionName = root.get("version").get("name").text();
    placement = Manifest.Placement.valueOf(root.get("placement").text().toUpperCase(Locale.ROOT));
    category = root.get("category").text();
    endpoint = text(root, "endpoint");
    webUrl = text(root, "web_url");
    contractMin = root.get("contract").get("min").whole(1, Integer.MAX_VALUE);
    contractTarget = root.get("contract").get("target").whole(1, Integer.MAX_VALUE);
    pages = pages(root);
    permissions =
        list(
            Optional.of(root),
            "req_permissions",
            value -> new Permission(value.get("name").text(), words(value.get("reason"))));
    scopes = list(root.find("token"), "scopes", JsonValue::text);
    claims =
        list(
            root.find("token"),
            "claims",
            value ->
                new Claim(
                    value.get("name").text(),
                    words(value.get("purpose")),
                    text(value, "legal_basis"),
                    truth(value, "required")));
    notices =
        list(
            Optional.of(root),
            "notices",
            value -> new NoticeKind(value.get("category").text(), words(value.get("why"))));
    offline = truth(root, "offline");
    privacyUrl = text(root, "privacy_url");
    support = text(root, "support");
    operators =
        list(
            Optional.of(root),
            "operators",
            value ->
                new Operator(
                    value.get("opd").text(),
                    value.get("region").text(),
                    value.get("endpoint").text()));
    provides =
        list(
            Optional.of(root),
            "provides",
            value ->
                new DataOffer(
                    value.get("source").text(), fields(value), words(value.get("description"))));
    uses =
        list(
            Optional.of(root),
            "uses",
            value ->
                new DataUse(
                    value.get("source").text(),
                    fields(value),
                    words(value.get("purpose")),
                    text(value, "legal_basis")));
    replaces = list(Optional.of(root), "replaces", ManifestMembers::replaced);
    recommendation = text(root, "recommendation");
  }

  private static List<Page> pages(JsonValue root) {
    List<Page> named =
        list(
            Optional.of(root),
            "pages",
            value -> new Page(value.get("route").text(), words(value.get("label"))));
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

  private static Text words(JsonValue value) {
    return Text.of(value.get("id").text(), value.get("en").text());
  }

  private static @Nullable String text(JsonValue object, String name) {
    return object.find(name).map(JsonValue::text).orElse(null);
  }

  private static boolean truth(JsonValue object, String name) {
    return object.find(name).map(JsonValue::truth).orElse(false);
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
