package id.satuwarga.server.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.identity.IdentityConfig;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.OutboundException;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.http.OutboundRequest;
import io.vertx.core.Future;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Looks where the address of an old app leads, one redirect after the other; each is judged by the
 * outbound door as if somebody had named it. What a page says is not read.
 */
final class OldAddress {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_BYTES = 1 << 20;
  private static final int LONGEST_SHOWN = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private final OutboundDoor door;
  private final String home;

  @Inject
  OldAddress(OutboundDoor door, IdentityConfig config) {
    this.door = door;
    this.home = config.publicUrl();
  }

  /** Where it leads. */
  enum Outcome {
    ARRIVES,
    /** Another page. */
    ELSEWHERE,
    /** An error, or a redirect to nowhere. */
    BROKEN,
    UNREACHABLE,
    /** An address that is not called. */
    REFUSED,
    TOO_FAR;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Outcome ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** An address on the way; without a status it was not called, or did not answer. */
  record Hop(String address, @Nullable Integer status) {}

  /** The way from the old address. */
  record Way(Outcome outcome, List<Hop> hops) {
    Way {
      hops = List.copyOf(hops);
    }

    boolean isFrom(@Nullable String address) {
      return address != null && hops.get(0).address().equals(shown(address.strip()));
    }
  }

  /** Where the page of the mini-app is. */
  static String page(String home, String miniApp) {
    return home + "/#/services/" + miniApp;
  }

  Future<Way> look(String address, String miniApp) {
    return step(address.strip(), miniApp, List.of());
  }

  private Future<Way> step(String address, String miniApp, List<Hop> before) {
    if (!before.isEmpty() && arrives(address, miniApp)) {
      return end(Outcome.ARRIVES, before, address, null);
    }
    if (before.size() > MOST_REDIRECTS) {
      return end(Outcome.TOO_FAR, before, address, null);
    }
    return door.send(
            OutboundRequest.get(withoutFragment(address)).within(PATIENCE).atMost(MOST_BYTES))
        .compose(reply -> next(address, reply, miniApp, before))
        .recover(
            failure ->
                failure instanceof OutboundException lost
                    ? end(lost(lost), before, address, null)
                    : Future.failedFuture(failure));
  }

  private Future<Way> next(String address, OutboundReply reply, String miniApp, List<Hop> before) {
    int status = reply.status();
    if (status < 300) {
      return end(Outcome.ELSEWHERE, before, address, status);
    }
    Optional<String> location =
        status < 400
            ? reply.header("Location").flatMap(named -> resolved(address, named))
            : Optional.empty();
    return location.isEmpty()
        ? end(Outcome.BROKEN, before, address, status)
        : step(location.get(), miniApp, with(before, address, status));
  }

  private static Outcome lost(OutboundException lost) {
    return switch (lost.failure()) {
      case REFUSED -> Outcome.REFUSED;
      case TOO_LARGE -> Outcome.ELSEWHERE;
      case UNREACHABLE, TIMEOUT -> Outcome.UNREACHABLE;
    };
  }

  /** The page of the mini-app or one below it, here or in the app. */
  private boolean arrives(String address, String miniApp) {
    return Stream.of(
            home + "/#/services/" + miniApp,
            home + "/#/apps/" + miniApp,
            home + "#/services/" + miniApp,
            home + "#/apps/" + miniApp,
            "satuwarga://apps/" + miniApp)
        .anyMatch(
            page ->
                address.equals(page)
                    || address.startsWith(page + "/")
                    || address.startsWith(page + "?"));
  }

  private static Optional<String> resolved(String base, String location) {
    try {
      URI from = new URI(withoutFragment(base));
      URI root = from.getRawPath().isEmpty() ? from.resolve("/") : from;
      return Optional.of(root.resolve(new URI(location)).toString());
    } catch (URISyntaxException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static String withoutFragment(String address) {
    int fragment = address.indexOf('#');
    return fragment < 0 ? address : address.substring(0, fragment);
  }

  private static Future<Way> end(
      Outcome outcome, List<Hop> before, String address, @Nullable Integer status) {
    return Future.succeededFuture(new Way(outcome, with(before, address, status)));
  }

  private static List<Hop> with(List<Hop> before, String address, @Nullable Integer status) {
    List<Hop> hops = new ArrayList<>(before);
    hops.add(new Hop(shown(address), status));
    return hops;
  }

  /** Without what may be a secret. */
  private static String shown(String address) {
    int query = address.indexOf('?');
    int fragment = address.indexOf('#');
    String bare =
        query < 0 || (fragment >= 0 && fragment < query)
            ? address
            : address.substring(0, query) + (fragment < 0 ? "" : address.substring(fragment));
    String anonymous = bare.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)[^/@]*@", "$1");
    return anonymous.length() > LONGEST_SHOWN ? anonymous.substring(0, LONGEST_SHOWN) : anonymous;
  }
}
