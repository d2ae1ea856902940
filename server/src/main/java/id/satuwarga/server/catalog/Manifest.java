package id.satuwarga.server.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mini-app says of itself in {@code miniapp.json}, as far as the server acts on it. Judged
 * by {@link ManifestCheck} before it is stored; members unknown here are ignored.
 */
public record Manifest(
    AppId appId,
    OpdCode opd,
    Text name,
    Optional<Text> shortName,
    Text description,
    Version version,
    Placement placement,
    String category,
    Optional<String> endpoint,
    Optional<String> webUrl,
    Contract contract,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Page> pages,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Permission> reqPermissions,
    Optional<Token> token,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<NoticeKind> notices,
    Optional<String> privacyUrl,
    Optional<String> support,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Operator> operators,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<DataOffer> provides,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<DataUse> uses,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Replaced> replaces) {

  public Manifest {
    pages = List.copyOf(pages);
    reqPermissions = List.copyOf(reqPermissions);
    notices = List.copyOf(notices);
    operators = List.copyOf(operators);
    provides = List.copyOf(provides);
    uses = List.copyOf(uses);
    replaces = List.copyOf(replaces);
  }

  /** A manifest that was judged when it was stored. */
  static Manifest read(String json) {
    return Json.read(json, Manifest.class);
  }

  /** The version's number, which orders releases, and its name, which people read. */
  public record Version(int code, String name) {}

  /** The oldest contract the mini-app can live with, and the one it was written for. */
  public record Contract(int min, int target) {}

  /** Where the mini-app runs. */
  public enum Placement {
    @JsonProperty("embedded")
    EMBEDDED,
    @JsonProperty("remote")
    REMOTE,
    @JsonProperty("web")
    WEB
  }

  /** A page that links may lead to; {@code {names}} in the route stand for one step of the path. */
  public record Page(String route, Text label) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z][a-z0-9_]*}");

    boolean leadsTo(String page) {
      String[] steps = route.split("/", -1);
      String[] asked = page.split("/", -1);
      boolean leads = steps.length == asked.length;
      for (int i = 0; leads && i < steps.length; i++) {
        leads =
            VARIABLE.matcher(steps[i]).matches() ? !asked[i].isEmpty() : steps[i].equals(asked[i]);
      }
      return leads;
    }
  }

  /** Something of the host that the mini-app wants to use, and why. */
  public record Permission(String name, Text reason) {}

  /** What the mini-app wants to know about the citizen. */
  public record Token(@JsonSetter(nulls = Nulls.AS_EMPTY) List<Claim> claims) {
    public Token {
      claims = List.copyOf(claims);
    }
  }

  /** One thing about the citizen, why it is wanted, and the law that allows it without consent. */
  public record Claim(String name, Text purpose, Optional<String> legalBasis, boolean required) {}

  /** A kind of notice the mini-app sends. */
  public record NoticeKind(String category, Text why) {}

  /** An app that may be taken down because this one is there. */
  public record Replaced(
      String name,
      @JsonProperty("package") Optional<String> packageName,
      Optional<String> url,
      Optional<Long> yearlyCost) {}

  /** The data of this name that the mini-app gives to others, if it does. */
  public Optional<DataOffer> offer(String source) {
    return provides.stream().filter(offer -> offer.source().equals(source)).findFirst();
  }

  /** What the mini-app said it wants of this source, such as {@code id.batam.kk/keluarga}. */
  public Optional<DataUse> use(String source) {
    return uses.stream().filter(use -> use.source().equals(source)).findFirst();
  }

  /** What the mini-app is for, in the words of a letter of recommendation. */
  List<String> functions() {
    return provides.isEmpty() ? List.of(category) : List.of(category, "data_source");
  }

  public List<Claim> claims() {
    return token.map(Token::claims).orElse(List.of());
  }

  /** Whether a link may lead to the page; the first page always may. */
  public boolean hasPage(String page) {
    return page.equals("/") || pages.stream().anyMatch(known -> known.leadsTo(page));
  }

  /** Whether the mini-app may keep something with the citizen. */
  public boolean hasStorage() {
    return reqPermissions.stream().anyMatch(asked -> asked.name().equals("storage"));
  }

  public boolean hasNoticeKind(String category) {
    return notices.stream().anyMatch(kind -> kind.category().equals(category));
  }
}
