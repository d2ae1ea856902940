package id.satuwarga.app.view;

import android.view.View;
import android.widget.LinearLayout;
import id.satuwarga.app.model.MyFeedbackModel;
import id.satuwarga.sdk.client.Feedback;
import id.satuwarga.sdk.miniapp.RegionTime;
import id.satuwarga.sdk.miniapp.Text;
import java.util.Optional;

/** What the citizen said of services, the newest first, and what the agencies answered. */
public final class MyFeedbackPage extends LivePage {
  private final MyFeedbackModel model;
  private final RegionTime time;
  private final Runnable back;

  public MyFeedbackPage(Kit kit, MyFeedbackModel model, String region, Runnable back) {
    super(kit, model.changes());
    this.model = model;
    this.time = RegionTime.of(region);
    this.back = back;
  }

  @Override
  void load() {
    model.load();
  }

  @Override
  void draw() {
    LinearLayout column = fresh();
    column.addView(kit.plain(Words.BACK, back), kit.below(0));
    column.addView(kit.heading(kit.say(FeedbackWords.MINE), Kit.TITLE), kit.below(16));
    column.addView(kit.hint(kit.say(FeedbackWords.MINE_LEAD)), kit.below(6));
    trouble(column, model.problem(), model.age());
    working(column, model.isLoading() && model.said().isEmpty());
    model.said().forEach(one -> column.addView(card(one), kit.below(10)));
    boolean known = !model.problem().isPresent() || model.age().isPresent();
    if (model.said().isEmpty() && !model.isLoading() && known) {
      column.addView(kit.body(FeedbackWords.MINE_NONE), kit.below(20));
      column.addView(kit.hint(kit.say(FeedbackWords.MINE_NONE_DETAIL)), kit.below(4));
    }
  }

  private View card(Feedback one) {
    LinearLayout card = kit.card();
    card.addView(kit.heading(one.service(), Kit.BODY));
    card.addView(kit.hint(one.opdName() + when(one)), kit.below(2));
    card.addView(kit.bold(kit.say(FeedbackWords.mark(one.rating())), Kit.BODY), kit.below(8));
    one.state()
        .flatMap(FeedbackWords::state)
        .ifPresent(state -> card.addView(kit.hint(kit.say(state)), kit.below(2)));
    one.comment().ifPresent(words -> add(card, "“" + words + "”"));
    said(card, FeedbackWords.ANSWER, one.answer());
    said(card, FeedbackWords.REASON, one.reason());
    return card;
  }

  private String when(Feedback one) {
    return one.givenAt()
        .map(at -> RegionTime.day(at.atZone(time.zone()).toLocalDate(), kit.language))
        .map(day -> " · " + kit.say(FeedbackWords.given(day)))
        .orElse("");
  }

  private void said(LinearLayout card, Text by, Optional<String> words) {
    words.ifPresent(it -> add(card, kit.say(by) + ": " + it));
  }

  private void add(LinearLayout card, String words) {
    card.addView(kit.text(words, Kit.BODY, kit.colours.ink), kit.below(8));
  }
}
