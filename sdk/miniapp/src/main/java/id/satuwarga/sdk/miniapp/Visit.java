package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.manifest.Page;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A citizen's stay in a mini-app: at which page, from which territory, in which language. Page and
 * parameters come from outside and are to be judged.
 *
 * <pre>{@code
 * switch (visit.route()) {
 *   case "/":
 *     return list(context);
 *   case "/complaints/{id}":
 *     return complaint(visit.param("id"), context);
 * }
 * }</pre>
 */
public final class Visit {
  private final Arrival at;
  private final String id;
  private final Map<String, String> params;
  private final Language language;
  private final String region;
  private final int contract;

  private Visit(
      Arrival at,
      String id,
      Map<String, String> params,
      Language language,
      String region,
      int contract) {
    this.at = at;
    this.id = id;
    this.params = params;
    this.language = language;
    this.region = region;
    this.contract = contract;
  }

  /**
   * A visit at this page of a mini-app: in Bahasa Indonesia, from Batam, by an app as new as the
   * mini-app wishes. For hosts and tests, which tell more.
   *
   * @throws Refusal when the mini-app has no such page
   */
  public static Visit at(Manifest manifest, String page) {
    return new Visit(
        new Arrival(manifest, page),
        "00000000-0000-7000-8000-000000000000",
        Collections.emptyMap(),
        Language.INDONESIAN,
        "21.71",
        manifest.contractTarget());
  }

  /** The same visit under this id. */
  public Visit id(String stable) {
    Objects.requireNonNull(stable, "id");
    return new Visit(at, stable, params, language, region, contract);
  }

  /** The same visit with a parameter of the link; a part of the page of the same name wins. */
  public Visit param(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(params);
    more.put(name, value);
    return new Visit(at, id, Collections.unmodifiableMap(more), language, region, contract);
  }

  /** The same visit of somebody who reads this language. */
  public Visit language(Language spoken) {
    return new Visit(at, id, params, spoken, region, contract);
  }

  /** The same visit from this territory by Kemendagri code. */
  public Visit region(String code) {
    String fitting = Bounds.fitting(Bounds.REGION, code, "a territory code");
    return new Visit(at, id, params, language, fitting, contract);
  }

  /** The same visit by an app that speaks this version of the contract. */
  public Visit contract(int version) {
    return new Visit(at, id, params, language, region, version);
  }

  /** The same for all that happens from opening to leaving. */
  public String id() {
    return id;
  }

  /** The mini-app that is visited. */
  public String appId() {
    return at.appId;
  }

  /** The page asked for: {@code /complaints/42}. */
  public String page() {
    return at.page;
  }

  /** The route of the manifest it belongs to: {@code /complaints/{id}}; {@code /} is always one. */
  public String route() {
    return at.route;
  }

  /** A part of the page named by its route, or a parameter of the link. */
  public String param(String name) {
    return findParam(name)
        .orElseThrow(
            () ->
                new Refusal(
                    Text.of("Tautan tidak lengkap", "The link is incomplete"),
                    Text.of("Buka layanan dari awal.", "Open the service from its start.")));
  }

  /** Like {@link #param} where it may be absent. */
  public Optional<String> findParam(String name) {
    String part = at.parts.get(name);
    return Optional.ofNullable(part == null ? params.get(name) : part);
  }

  /** The language the citizen reads. */
  public Language language() {
    return language;
  }

  /** The citizen's territory by Kemendagri code. */
  public String region() {
    return region;
  }

  /** The version of the contract the app of this citizen speaks. */
  public int contract() {
    return contract;
  }

  @Override
  public String toString() {
    return "Visit " + id + " of " + at.appId + " at " + at.route;
  }

  /** Where a visit arrives: fixed from its beginning. */
  private static final class Arrival {
    final String appId;
    final String page;
    final String route;
    final Map<String, String> parts;

    Arrival(Manifest manifest, String page) {
      Page found =
          manifest
              .parts
              .findPage(page)
              .orElseThrow(
                  () ->
                      new Refusal(
                          Text.of("Halaman tidak ada", "There is no such page"),
                          Text.of("Buka layanan dari awal.", "Open the service from its start.")));
      this.appId = manifest.appId();
      this.page = page;
      this.route = found.route();
      this.parts = found.read(page).orElse(Collections.emptyMap());
    }
  }
}
