package id.satuwarga.server.sandbox;

import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.push.Receipts;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;

/** The desk with three pretend phones. */
final class PhonesRoutes implements RouteSource {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri"
          + " 'none'; form-action 'none'; frame-ancestors 'none'";
  private final Phones phones;
  private final PhonesPage page;
  private final PhonesFeed feed;

  @Inject
  PhonesRoutes(Phones phones, PhonesPage page, PhonesFeed feed) {
    this.phones = phones;
    this.page = page;
    this.feed = feed;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("showPhones", this::show),
        file("getPhonesStyle", "text/css; charset=utf-8", "phones.css"),
        file("getPhonesScript", "text/javascript; charset=utf-8", "phones.js"),
        Route.query("streamPhones", call -> Future.succeededFuture(Reply.events(feed))),
        Route.query("reportFromPhone", this::report));
  }

  private static Route file(String operation, String type, String name) {
    byte[] bytes = Cast.resource(name).getBytes(StandardCharsets.UTF_8);
    return Route.query(
        operation,
        call ->
            Future.succeededFuture(
                Reply.bytes(type, bytes).withHeader("Cache-Control", "public, max-age=300")));
  }

  private Future<Reply> show(Call call) {
    return phones
        .switchOn()
        .map(
            on ->
                Reply.html(page.in(call.language()))
                    .withHeader("Content-Security-Policy", POLICY)
                    .withHeader("Content-Language", call.language().tag()));
  }

  private record Said(String phone, NoticeId noticeId, String state) {
    Receipts.Step step() {
      return Receipts.Step.valueOf(state.toUpperCase(Locale.ROOT));
    }
  }

  private Future<Reply> report(Call call) {
    Said said = call.body(Said.class);
    return Phone.of(said.phone())
        .map(phone -> phones.say(phone, said.step(), said.noticeId()))
        .orElseGet(Future::succeededFuture)
        .map(done -> Reply.noContent());
  }
}
