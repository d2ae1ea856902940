package id.satuwarga.sample.ground.desk;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a service does with what citizens tell it: what it holds, why, how long, whom to ask. The
 * manifest's {@code privacy_url} leads here.
 */
public final class PrivacyPage implements HttpHandler {
  private static final String ADDRESS = "/privasi";

  private final Layout layout;
  private final Text heading;
  private final List<Text> paragraphs;

  private PrivacyPage(Layout layout, Text heading, List<Text> paragraphs) {
    this.layout = layout;
    this.heading = heading;
    this.paragraphs = List.copyOf(paragraphs);
  }

  /** Puts the page under {@code /privasi} of the service's server. */
  public static void mount(HttpServer server, Layout layout, Text heading, List<Text> paragraphs) {
    server.createContext(ADDRESS, new PrivacyPage(layout, heading, paragraphs));
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    Exchange exchange = new Exchange(http);
    switch (exchange.path()) {
      case ADDRESS -> exchange.page(200, html(language(exchange)));
      case ADDRESS + "/gaya.css" ->
          exchange.send(200, "text/css; charset=utf-8", Desk.file("gaya.css"));
      default ->
          exchange.send(404, "text/plain; charset=utf-8", "404".getBytes(StandardCharsets.UTF_8));
    }
  }

  private String html(Language language) {
    return layout.openPage(
        language,
        heading,
        ADDRESS,
        h1(heading.in(language)),
        each(paragraphs, paragraph -> p(paragraph.in(language))));
  }

  private static Language language(Exchange exchange) {
    return Language.find(exchange.query().getOrDefault("bahasa", "")).orElse(exchange.language());
  }
}
