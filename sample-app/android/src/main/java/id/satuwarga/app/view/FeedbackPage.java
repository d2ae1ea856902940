package id.satuwarga.app.view;

import android.text.InputFilter;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import id.satuwarga.app.model.FeedbackDraft;
import id.satuwarga.app.model.FeedbackModel;
import id.satuwarga.sdk.client.Feedback;
import id.satuwarga.sdk.miniapp.Text;

/** One question after a service; who has two minutes more answers nine. */
public final class FeedbackPage extends LivePage {
  private static final int LONGEST = 1_000;
  private final FeedbackModel model;
  private final Runnable leave;
  private final FeedbackDraft draft;
  private boolean editing = true;
  private boolean surveying;
  private boolean missing;

  /**
   * @param leave back to what the service shows
   */
  public FeedbackPage(Kit kit, FeedbackModel model, Runnable leave) {
    super(kit, model.changes());
    this.model = model;
    this.draft = model.draft();
    this.leave = leave;
  }

  @Override
  void draw() {
    LinearLayout column = fresh();
    if (model.isSending()) {
      heading(column, FeedbackWords.QUESTION);
      working(column, true);
    } else if (!model.problem().isPresent() && model.said().isPresent() && !editing) {
      thanks(column, model.said().get());
    } else {
      form(column);
    }
  }

  private void thanks(LinearLayout column, Feedback said) {
    heading(column, FeedbackWords.THANKS);
    column.addView(kit.body(FeedbackWords.mark(said.rating())), kit.below(8));
    column.addView(kit.hint(kit.say(FeedbackWords.THANKS_DETAIL)), kit.below(4));
    column.addView(kit.main(FeedbackWords.DONE, leave), kit.below(20));
    if (said.elements().isEmpty()) {
      column.addView(kit.plain(FeedbackWords.SURVEY, () -> edit(true)), kit.below(12));
    }
    column.addView(kit.plain(FeedbackWords.AGAIN, () -> edit(false)), kit.below(12));
  }

  private void edit(boolean survey) {
    editing = true;
    surveying = survey;
    missing = false;
    draw();
  }

  private void form(LinearLayout column) {
    if (surveying) {
      survey(column);
    } else {
      heading(column, FeedbackWords.QUESTION);
      column.addView(
          MarkChoice.of(kit, FeedbackWords.QUESTION, draft.mark(), draft::mark), kit.below(12));
      words(column);
    }
    if (missing) {
      column.addView(wrong(), kit.below(12));
    }
    model
        .problem()
        .ifPresent(
            it ->
                column.addView(
                    kit.trouble(kit.say(Words.FAILED), it.citizenText(), this::send),
                    kit.below(12)));
    column.addView(kit.main(FeedbackWords.SEND, this::send), kit.below(20));
    column.addView(kit.plain(FeedbackWords.DONE, leave), kit.below(12));
  }

  private void survey(LinearLayout column) {
    heading(column, FeedbackWords.SURVEY);
    for (int at = 0; at < Feedback.ELEMENTS; at++) {
      int element = at;
      Text what = FeedbackWords.ELEMENTS.get(at);
      column.addView(kit.heading(kit.say(what), Kit.BODY), kit.below(16));
      column.addView(
          MarkChoice.of(kit, what, draft.element(at), chosen -> draft.element(element, chosen)),
          kit.below(4));
    }
  }

  private void words(LinearLayout column) {
    EditText field = new EditText(kit.context);
    field.setId(View.generateViewId());
    field.setText(draft.comment());
    field.setHint(kit.say(FeedbackWords.COMMENT));
    field.setHintTextColor(kit.colours.muted);
    field.setTextSize(Kit.BODY);
    field.setTextColor(kit.colours.ink);
    field.setMinHeight(kit.dp(48));
    field.setFilters(new InputFilter[] {new InputFilter.LengthFilter(LONGEST)});
    field.addTextChangedListener(new HomePage.Typed(draft::comment));
    TextView label = kit.bold(kit.say(FeedbackWords.COMMENT), Kit.BODY);
    label.setLabelFor(field.getId());
    column.addView(label, kit.below(16));
    column.addView(kit.hint(kit.say(FeedbackWords.COMMENT_HINT)), kit.below(2));
    column.addView(field, kit.below(4));
  }

  private TextView wrong() {
    Text words = surveying ? FeedbackWords.SURVEY_ALL : FeedbackWords.MISSING;
    TextView wrong = kit.text(kit.say(words), Kit.BODY, kit.colours.alarm);
    wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
    return wrong;
  }

  private void heading(LinearLayout column, Text words) {
    column.addView(kit.heading(kit.say(words), Kit.TITLE), kit.below(12));
  }

  private void send() {
    missing = draft.mark() == 0 || (surveying && !draft.isNine());
    if (missing) {
      draw();
      return;
    }
    editing = false;
    model.give();
  }
}
