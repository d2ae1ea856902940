package id.satuwarga.server.recommendation;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on letters and moratoriums. */
final class LetterRoutes implements RouteSource {
  private final LetterDesk letters;
  private final Moratoriums moratoriums;

  @Inject
  LetterRoutes(LetterDesk letters, Moratoriums moratoriums) {
    this.letters = letters;
    this.moratoriums = moratoriums;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("getLetter", this::file),
        Route.query("verifyLetter", this::verify),
        Route.command("setMoratorium", this::set),
        Route.query("listMoratoriums", this::list),
        Route.command("liftMoratorium", this::lift));
  }

  private Future<Reply> file(Call call) {
    return letters
        .file(call.caller(), RecommendationRoutes.id(call))
        .map(
            file ->
                Reply.bytes("application/pdf", file.getBytes())
                    .withHeader(
                        "Content-Disposition", "attachment; filename=\"surat-rekomendasi.pdf\""));
  }

  private Future<Reply> verify(Call call) {
    return letters.check(call.path("letterCode")).map(Reply::ok);
  }

  private Future<Reply> set(Call call, SqlConnection tx) {
    return moratoriums
        .set(tx, call.caller(), call.body(Moratorium.Draft.class))
        .map(MoratoriumView::of)
        .map(view -> Reply.created("/v1/moratoriums/" + view.moratoriumId(), view));
  }

  private Future<Reply> list(Call call) {
    return moratoriums.list(call.caller()).map(page -> page.map(MoratoriumView::of)).map(Reply::ok);
  }

  private Future<Reply> lift(Call call, SqlConnection tx) {
    return moratoriums
        .lift(tx, call.caller(), UUID.fromString(call.path("moratoriumId")))
        .map(MoratoriumView::of)
        .map(Reply::ok);
  }
}
