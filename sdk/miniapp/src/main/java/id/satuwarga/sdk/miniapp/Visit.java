package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
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
  private final String id;
  private final String appId;
  private final String page;
  private final String route;
  private final Map<String, String> params;
  private final Language language;
  private final String region;
  private final int contract;

  private Visit(Builder built) {
    this.id = built.id;
    this.appId = built.appId;
    this.page = built.page;
    this.route = built.route;
    this.params = Collections.unmodifiableMap(new LinkedHashMap<>(built.params));
    this.language = built.language;
    this.region = built.region;
    this.contract = built.contract;
  }

  /** A visit at this page of a mini-app, to be told more. For hosts and tests. */
  public static Builder at(Manifest manifest, String page) {
    return new Builder(manifest, page);
  }

  /** The same for all that happens from opening to leaving. */
  public String id() {
    return id;
  }

  /** The mini-app that is visited. */
  public String appId() {
    return appId;
  }

  /** The page asked for: {@code /complaints/42}. */
  public String page() {
    return page;
  }

  /** The route of the manifest it belongs to: {@code /complaints/{id}}; {@code /} is always one. */
  public String route() {
    return route;
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
    return Optional.ofNullable(params.get(name));
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
    return "Visit " + id + " of " + appId + " at " + route;
  }

  /** Tells more about a visit. */
  public static final class Builder {
    private final String appId;
    private final String page;
    private final String route;
    private final Map<String, String> params = new LinkedHashMap<>();
    private final Map<String, String> pageParams;
    private String id = "00000000-0000-7000-8000-000000000000";
    private Language language = Language.INDONESIAN;
    private String region = "21.71";
    private int contract;

    private Builder(Manifest manifest, String page) {
      Page found =
          manifest
              .findPage(page)
              .orElseThrow(
                  () ->
                      new Refusal(
                          Text.of("Halaman tidak ada", "There is no such page"),
                          Text.of("Buka layanan dari awal.", "Open the service from its start.")));
      this.appId = manifest.appId();
      this.contract = manifest.contractTarget();
      this.page = page;
      this.route = found.route();
      this.pageParams = found.read(page).orElse(Collections.emptyMap());
    }

    /** The id of the visit. */
    public Builder id(String stable) {
      this.id = Objects.requireNonNull(stable, "id");
      return this;
    }

    /** A parameter of the link; a part of the page of the same name wins. */
    public Builder param(String name, String value) {
      params.put(name, value);
      return this;
    }

    /** The language the citizen reads: Bahasa Indonesia when nothing is said. */
    public Builder language(Language spoken) {
      this.language = spoken;
      return this;
    }

    /** The citizen's territory by Kemendagri code. */
    public Builder region(String code) {
      this.region = Bounds.fitting(Bounds.REGION, code, "a territory code");
      return this;
    }

    /** The version of the contract the citizen's app speaks. */
    public Builder contract(int version) {
      this.contract = version;
      return this;
    }

    /** The visit. */
    public Visit build() {
      params.putAll(pageParams);
      return new Visit(this);
    }
  }
}
