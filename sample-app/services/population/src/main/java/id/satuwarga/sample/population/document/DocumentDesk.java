package id.satuwarga.sample.population.document;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Gives a document to whoever holds its address: {@code GET} shows a button, {@code POST} hands the
 * file over and ends the address. A program that looks at links in passing uses none up.
 */
public final class DocumentDesk implements HttpHandler {
  public static final String PATH = "/dokumen/";

  private static final String ASK =
      """
      <!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Dokumen Anda</title><main><h1>Dokumen Anda</h1>
      <p>Salinan kartu keluarga, sekali unduh. <span lang="en">A copy of your family card, one download.</span></p>
      <form method="post"><button>Unduh PDF</button></form></main></html>
      """;
  private static final String GONE =
      """
      <!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Tautan tidak berlaku</title><main><h1>Tautan ini tidak berlaku lagi</h1>
      <p>Buka layanan Kependudukan di SatuWarga dan minta tautan baru.
      <span lang="en">Open the population service in SatuWarga and ask for a new link.</span></p></main></html>
      """;

  private final DocumentLinks links;

  public DocumentDesk(DocumentLinks links) {
    this.links = links;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String token = exchange.getRequestURI().getRawPath().substring(PATH.length());
      switch (exchange.getRequestMethod()) {
        case "GET" -> {
          boolean stands = links.stands(token);
          answer(exchange, stands ? 200 : 404, "text/html; charset=utf-8", stands ? ASK : GONE);
        }
        case "POST" -> hand(exchange, links.fetch(token));
        default -> answer(exchange, 405, "text/plain", "");
      }
    }
  }

  private static void hand(HttpExchange exchange, Optional<byte[]> file) throws IOException {
    if (file.isEmpty()) {
      answer(exchange, 404, "text/html; charset=utf-8", GONE);
      return;
    }
    exchange
        .getResponseHeaders()
        .set("Content-Disposition", "attachment; filename=\"kartu-keluarga.pdf\"");
    answer(exchange, 200, "application/pdf", file.get());
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    answer(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Robots-Tag", "noindex");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
