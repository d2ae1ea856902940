package id.satuwarga.app.view;

import android.view.View;
import android.widget.LinearLayout;
import id.satuwarga.app.model.Changes;
import id.satuwarga.sdk.client.ApiException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A page that is drawn anew whenever what it shows has changed, as long as it is in sight. */
abstract class LivePage implements Page {
  final Kit kit;
  private final Scrolled page;
  private final List<Changes> shows;
  private final Runnable drawing = this::drawNow;
  private boolean drawn;
  private boolean troubled;

  /**
   * @param shows what tells that it has changed
   */
  LivePage(Kit kit, Changes... shows) {
    this.kit = kit;
    this.page = new Scrolled(kit);
    this.shows = Arrays.asList(shows);
  }

  /** Asks for what is shown; where that is on the phone there is nothing to ask for. */
  void load() {}

  /** Fills the page with what is known now. */
  abstract void draw();

  @Override
  public final View view() {
    return page.view;
  }

  @Override
  public final void shown() {
    drawn = false;
    shows.forEach(it -> it.watch(drawing));
    load();
    if (!drawn) {
      drawNow();
    }
  }

  @Override
  public final void hidden() {
    shows.forEach(it -> it.unwatch(drawing));
  }

  /** What the page is made of, from above. */
  final LinearLayout column() {
    return page.column;
  }

  /** The same with nothing in it. */
  final LinearLayout fresh() {
    page.column.removeAllViews();
    return page.column;
  }

  /** What went wrong, if anything did, with a button to load anew. */
  final void trouble(LinearLayout column, Optional<ApiException> problem) {
    troubled |= problem.isPresent();
    problem.ifPresent(
        it ->
            column.addView(
                kit.trouble(kit.say(Words.FAILED), it.citizenText(), this::load), kit.below(12)));
  }

  /** The same where a copy may be shown instead of what was asked for: says how old it is. */
  final void trouble(LinearLayout column, Optional<ApiException> problem, Optional<Duration> age) {
    if (!age.isPresent()) {
      trouble(column, problem);
      return;
    }
    troubled = true;
    LinearLayout card = kit.card();
    card.addView(kit.text(kit.say(Words.asOf(age.get())), Kit.BODY, kit.colours.ink));
    card.addView(kit.plain(Words.AGAIN, this::load), kit.below(8));
    column.addView(card, kit.below(12));
  }

  /** Says that something is under way, if it is. */
  final void working(LinearLayout column, boolean isIt) {
    if (isIt) {
      column.addView(kit.working(), kit.below(16));
    }
  }

  @Override
  public final void again() {
    if (troubled) {
      load();
    }
  }

  private void drawNow() {
    drawn = true;
    troubled = false;
    draw();
  }
}
