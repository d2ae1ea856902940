package id.satuwarga.sample.ground.desk;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.util.List;

/**
 * What a service does with what citizens tell it; the manifest's {@code privacy_url} leads here.
 */
public final class PrivacyPage implements HttpHandler {
  private final Layout layout;
  private final Text heading;
  private final List<Text> paragraphs;

  public PrivacyPage(Layout layout, Text heading, List<Text> paragraphs) {
    this.layout = layout;
    this.heading = heading;
    this.paragraphs = List.copyOf(paragraphs);
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    Exchange exchange = new Exchange(http);
    Language language = exchange.language();
    exchange.page(
        200,
        layout.page(
            language,
            heading,
            null,
            h1(heading.in(language)),
            each(paragraphs, paragraph -> p(paragraph.in(language)))));
  }
}
