package id.satuwarga.server.platform.site;

import id.satuwarga.server.platform.web.Site;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the site from the class path: read once, kept packed in memory, asked again by browsers
 * with the file's hash. Pages and our scripts are always asked for anew, libraries under their
 * version never.
 */
public final class StaticSite implements Site {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String A_DAY = "public, max-age=86400";
  private static final String ASK_AGAIN = "no-cache";

  /** Where an app's one-time code stands in the address of who was not handed over to the app. */
  private static final String END_OF_SIGN_IN = "/android/signed-in";

  private static final String NOT_FOUND =
      """
      <!doctype html>
      <html lang="id">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>404 · SatuWarga</title>
      <link rel="stylesheet" href="/webjars/picocss__pico/css/pico.classless.min.css"></head>
      <body><main><h1>Halaman tidak ditemukan</h1>
      <p lang="en">There is no such page.</p>
      <p><a href="/">SatuWarga</a></p></main></body>
      </html>
      """;
  private final Vertx vertx;
  private final SiteIndex index = new SiteIndex();
  private final PagePolicy policy;
  private final SiteFile notFound;
  private final Map<String, SiteFile> memory = new ConcurrentHashMap<>();

  public StaticSite(Vertx vertx, Optional<String> tileUrl) {
    this.vertx = vertx;
    this.policy = new PagePolicy(tileUrl);
    index.add("/openapi.yaml", "satuwarga/openapi.yaml");
    index.add("/problems.md", "satuwarga/problems.md");
    index
        .find("/problems.md")
        .map(url -> new ProblemPages(new String(SiteIndex.read(url), StandardCharsets.UTF_8)))
        .ifPresent(
            problems ->
                problems.forEach(
                    (slug, page) -> memory.put("/problems/" + slug, file("page.html", page))));
    this.notFound = file("404.html", NOT_FOUND.getBytes(StandardCharsets.UTF_8));
  }

  private SiteFile file(String name, byte[] bytes) {
    return SiteFile.of(name, bytes, policy);
  }

  @Override
  public boolean serve(HttpServerRequest request) {
    boolean reading =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    String path = String.valueOf(request.path());
    if (!reading || path.startsWith("/v1/")) {
      return false;
    }
    Optional<String> page = AppPage.find(path, Objects.toString(request.query(), ""));
    if (page.isPresent()) {
      request.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, page.get()).end();
      return true;
    }
    SiteFile known = memory.get(path);
    if (known != null) {
      send(request, 200, known, cachingOf(path));
      return true;
    }
    Optional<URL> found = index.find(path);
    found.ifPresent(url -> load(request, path, url));
    return found.isPresent() || missing(request);
  }

  private void load(HttpServerRequest request, String path, URL url) {
    vertx
        .executeBlocking(() -> file(url.getPath(), SiteIndex.read(url)), false)
        .onSuccess(
            file -> {
              // files of a jar cannot change; those of a folder may, while somebody works on them
              if (url.getProtocol().equals("jar")) {
                memory.put(path, file);
              }
              send(request, 200, file, cachingOf(path));
            })
        .onFailure(gone -> send(request, 404, notFound, ASK_AGAIN));
  }

  /** Somebody in a browser sees a page; a program gets the problem. */
  private boolean missing(HttpServerRequest request) {
    String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    boolean person = accept.contains("text/html");
    if (person) {
      send(request, 404, notFound, ASK_AGAIN);
    }
    return person;
  }

  private static String cachingOf(String path) {
    if (path.startsWith(END_OF_SIGN_IN)) {
      return "no-store";
    }
    if (path.startsWith("/problems/")) {
      return A_DAY;
    }
    if (!path.startsWith("/webjars/")) {
      return ASK_AGAIN;
    }
    return path.matches("/webjars/[^/]+/[0-9]+\\.[0-9][^/]*/.+") ? FOR_EVER : ASK_AGAIN;
  }

  private static void send(HttpServerRequest request, int status, SiteFile file, String caching) {
    HttpServerResponse response = request.response();
    if (response.closed()) {
      return;
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
        .putHeader(HttpHeaders.CACHE_CONTROL, caching)
        .putHeader(HttpHeaders.ETAG, file.etag())
        .putHeader(HttpHeaders.VARY, "Accept-Encoding")
        .putHeader("Content-Security-Policy", file.policy())
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
    if (caching.equals("no-store")) {
      response.putHeader("Referrer-Policy", "no-referrer");
    }
    String known = String.valueOf(request.getHeader(HttpHeaders.IF_NONE_MATCH));
    if (status == 200 && known.contains(file.etag())) {
      response.setStatusCode(304).end();
      return;
    }
    boolean packed =
        file.gzip().length() > 0
            && String.valueOf(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).contains("gzip");
    if (packed) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setStatusCode(status).end(packed ? file.gzip() : file.plain());
  }
}
