package id.satuwarga.server.platform.http;

import static java.util.Objects.requireNonNull;

import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.http.OutboundException.Reach;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one door to addresses somebody else named: OPD endpoints, key sets, images. It looks the name
 * up once, checks every address found, and connects to one it checked (not to the name, which may
 * mean another machine a moment later), with the name kept for Host, SNI and certificate. It
 * follows no redirect, waits no longer and reads no more than the caller allows.
 */
public final class OutboundDoor {
  private static final Set<String> OURS =
      Set.of("host", "content-length", "transfer-encoding", "connection", "expect", "upgrade");
  private static final int CONNECTIONS_PER_HOST = 32;
  private static final int MOST_WAITING = 256;
  private final Vertx vertx;
  private final HttpClient client;
  private final Resolver resolver;
  private final AddressRules rules;
  private final boolean sandbox;

  public OutboundDoor(Vertx vertx, Mode mode, Resolver resolver) {
    this.vertx = vertx;
    this.resolver = resolver;
    this.sandbox = mode == Mode.SANDBOX;
    this.rules = new AddressRules(sandbox);
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(3_000)
                .setIdleTimeout(60)
                .setKeepAliveTimeout(20)
                .setMaxHeaderSize(16 * 1024)
                .setDecompressionSupported(false)
                .setVerifyHost(true)
                .setForceSni(true),
            new PoolOptions()
                .setHttp1MaxSize(CONNECTIONS_PER_HOST)
                .setMaxWaitQueueSize(MOST_WAITING));
  }

  /** Fails with an {@link OutboundException}. */
  public Future<OutboundReply> send(OutboundRequest request) {
    Target target;
    try {
      target = Target.parse(request.url());
      checkHeaders(request);
    } catch (OutboundException refused) {
      return Future.failedFuture(refused);
    }
    AtomicReference<Reach> reach = new AtomicReference<>(Reach.NOT_TRIED);
    Promise<OutboundReply> promise = Promise.promise();
    long timer =
        vertx.setTimer(
            request.timeout().toMillis(),
            late ->
                promise.tryFail(
                    new OutboundException(
                        OutboundException.Failure.TIMEOUT,
                        "no answer in time",
                        requireNonNull(reach.get()))));
    Future.succeededFuture(target)
        .compose(this::address)
        .compose(address -> exchange(request, target, address, reach, promise))
        .onSuccess(promise::tryComplete)
        .onFailure(failure -> promise.tryFail(typed(failure, requireNonNull(reach.get()))));
    return promise.future().onComplete(done -> vertx.cancelTimer(timer));
  }

  /**
   * Whether the address is one we call, as far as its text tells. What a name leads to is judged at
   * each call.
   */
  public boolean mayCall(String url) {
    try {
      Target target = Target.parse(url);
      Optional<InetAddress> literal = target.literal();
      boolean ourselves =
          literal.map(InetAddress::isLoopbackAddress).orElse(target.host().equals("localhost"));
      return ourselves ? sandbox : target.secure() && literal.map(rules::allows).orElse(true);
    } catch (OutboundException refused) {
      return false;
    }
  }

  private static void checkHeaders(OutboundRequest request) {
    for (String name : request.headers().keySet()) {
      if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("the door itself sets " + name);
      }
    }
  }

  /** One checked address; when any address of a name is not public, none of them is used. */
  private Future<InetAddress> address(Target target) {
    return lookUp(target)
        .map(
            found -> {
              boolean loopback = found.stream().allMatch(InetAddress::isLoopbackAddress);
              if (!target.secure() && !(sandbox && loopback)) {
                throw OutboundException.refused("the address is not https");
              }
              if (!found.stream().allMatch(rules::allows)) {
                throw OutboundException.refused("the address is not a public one");
              }
              return found.get(0);
            });
  }

  private Future<List<InetAddress>> lookUp(Target target) {
    Optional<InetAddress> literal = target.literal();
    if (literal.isPresent()) {
      return Future.succeededFuture(List.of(literal.get()));
    }
    return resolver
        .resolve(target.host())
        .otherwise(List.of())
        .map(
            found -> {
              if (found.isEmpty()) {
                throw new OutboundException(
                    OutboundException.Failure.UNREACHABLE,
                    "the name leads nowhere",
                    Reach.NOT_TRIED);
              }
              return found;
            });
  }

  private Future<OutboundReply> exchange(
      OutboundRequest request,
      Target target,
      InetAddress address,
      AtomicReference<Reach> reach,
      Promise<OutboundReply> caller) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(request.method()))
            .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
            .setHost(target.host())
            .setPort(target.port())
            .setSsl(target.secure())
            .setURI(target.path())
            .setFollowRedirects(false);
    reach.set(Reach.TRIED);
    return client
        .request(options)
        .compose(
            outgoing -> {
              if (caller.future().isComplete()) {
                return outgoing.reset().compose(gone -> Future.failedFuture("too late"));
              }
              reach.set(Reach.SENT);
              caller.future().onFailure(late -> outgoing.reset());
              request.headers().forEach(outgoing::putHeader);
              return send(outgoing, request.body())
                  .compose(answer -> collect(answer, request.maxBytes()));
            });
  }

  private static Future<HttpClientResponse> send(HttpClientRequest outgoing, Buffer body) {
    return body.length() == 0 ? outgoing.send() : outgoing.send(body);
  }

  private static Future<OutboundReply> collect(HttpClientResponse answer, int most) {
    Promise<OutboundReply> promise = Promise.promise();
    String announced = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
    Buffer body = Buffer.buffer();
    if (announced != null
        && announced.matches("[0-9]{10,}|[1-9][0-9]{0,8}")
        && (announced.length() > 9 || Integer.parseInt(announced) > most)) {
      return Future.failedFuture(tooLarge(most));
    }
    answer.handler(
        chunk -> {
          if (body.length() + chunk.length() > most) {
            promise.tryFail(tooLarge(most));
          } else {
            body.appendBuffer(chunk);
          }
        });
    answer.exceptionHandler(promise::tryFail);
    answer.endHandler(
        end -> promise.tryComplete(new OutboundReply(answer.statusCode(), answer.headers(), body)));
    return promise.future();
  }

  private static OutboundException tooLarge(int most) {
    return new OutboundException(
        OutboundException.Failure.TOO_LARGE, "the answer is over " + most + " bytes", Reach.SENT);
  }

  private static OutboundException typed(Throwable failure, Reach reach) {
    if (failure instanceof OutboundException known) {
      return known;
    }
    return new OutboundException(
        OutboundException.Failure.UNREACHABLE,
        failure.getClass().getSimpleName(),
        failure instanceof ConnectionPoolTooBusyException ? Reach.NOT_TRIED : reach);
  }
}
