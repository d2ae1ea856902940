package id.satuwarga.app.view;

import android.text.Editable;
import android.text.InputType;
import android.text.TextWatcher;
import android.view.Gravity;
import android.view.View;
import android.view.inputmethod.EditorInfo;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import id.satuwarga.app.model.HomeModel;
import id.satuwarga.app.model.Known;
import id.satuwarga.app.model.SessionModel;
import id.satuwarga.sdk.client.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the citizen can do, where they live. */
public final class HomePage extends LivePage {
  /** Where this page leads. */
  public interface Ways {
    void signIn();

    void chooseRegion();

    void open(Service service);

    void emergency();
  }

  private static final float LARGE = 1.3f;

  private final HomeModel home;
  private final SessionModel session;
  private final Ways ways;
  private final LinearLayout top;
  private final LinearLayout search;
  private final LinearLayout list;

  public HomePage(Kit kit, HomeModel home, SessionModel session, Ways ways) {
    super(kit, home.changes());
    this.home = home;
    this.session = session;
    this.ways = ways;
    this.top = kit.column();
    this.search = searchField();
    this.list = kit.column();
    column().addView(top, kit.below(0));
    column().addView(search, kit.below(16));
    column().addView(list, kit.below(4));
  }

  @Override
  void load() {
    session.load();
    home.load();
  }

  @Override
  void draw() {
    top.removeAllViews();
    Optional<Known> known = session.known();
    top.addView(
        kit.heading(
            kit.say(known.isPresent() ? Words.hello(known.get().name()) : Words.WELCOME),
            Kit.TITLE),
        kit.below(0));
    top.addView(
        kit.text(
            kit.say(session.isSignedIn() ? Words.QUESTION : Words.WELCOME_LEAD),
            Kit.BODY,
            kit.colours.muted),
        kit.below(4));
    if (!home.age().isPresent()) {
      trouble(top, session.problem());
    }
    if (!session.isSignedIn()) {
      top.addView(kit.main(Words.SIGN_IN, ways::signIn), kit.below(16));
      top.addView(kit.hint(kit.say(Words.SIGN_IN_HOW)), kit.below(6));
    }
    top.addView(where(), kit.below(16));
    search.setVisibility(home.region().isPresent() ? View.VISIBLE : View.GONE);
    drawServices();
  }

  private View where() {
    if (!home.region().isPresent()) {
      LinearLayout none = kit.card();
      none.addView(kit.heading(kit.say(Words.REGION_NONE), Kit.HEADING));
      none.addView(kit.hint(kit.say(Words.REGION_WHY)), kit.below(4));
      none.addView(kit.plain(Words.REGION_CHOOSE, ways::chooseRegion), kit.below(12));
      return none;
    }
    LinearLayout row = kit.row();
    row.addView(kit.icon(Icon.PLACE, kit.colours.primary, 22));
    TextView name = kit.text(home.regionName(), Kit.SMALL, kit.colours.ink);
    name.setPaddingRelative(kit.dp(8), 0, kit.dp(8), 0);
    name.setContentDescription(kit.say(Words.REGION) + ": " + home.regionName());
    row.addView(name, Kit.share());
    View change = kit.link(kit.say(Words.REGION_CHANGE), ways::chooseRegion);
    if (kit.fontScale() < LARGE) {
      row.addView(change);
      return row;
    }
    LinearLayout stacked = kit.column();
    stacked.addView(row);
    stacked.addView(change);
    return stacked;
  }

  private LinearLayout searchField() {
    LinearLayout column = kit.column();
    TextView label = kit.bold(kit.say(Words.SEARCH), Kit.SMALL);
    EditText field = new EditText(kit.context);
    field.setId(View.generateViewId());
    label.setLabelFor(field.getId());
    field.setHint(kit.say(Words.SEARCH_HINT));
    field.setHintTextColor(kit.colours.muted);
    field.setTextColor(kit.colours.ink);
    field.setTextSize(Kit.BODY);
    field.setSingleLine(true);
    field.setMinHeight(kit.dp(48));
    field.setInputType(InputType.TYPE_CLASS_TEXT);
    field.setImeOptions(EditorInfo.IME_ACTION_SEARCH);
    field.setBackground(kit.box(kit.colours.surface, kit.colours.border));
    field.setPadding(kit.dp(14), kit.dp(10), kit.dp(14), kit.dp(10));
    field.setText(home.sought());
    field.addTextChangedListener(new Typed(home::search));
    column.addView(label, kit.below(0));
    column.addView(field, kit.below(6));
    return column;
  }

  private void drawServices() {
    list.removeAllViews();
    trouble(list, home.problem(), home.age());
    working(list, home.isLoading());
    if (!home.region().isPresent()) {
      return;
    }
    if (!home.sought().isEmpty()) {
      List<Service> found = home.found();
      if (found.isEmpty()) {
        list.addView(kit.body(Words.NOT_FOUND), kit.below(16));
      }
      found.forEach(service -> list.addView(card(service), kit.below(10)));
      return;
    }
    Map<String, List<Service>> all = home.byCategory();
    if (all.containsKey("safety")) {
      list.addView(kit.alarm(Words.EMERGENCY, ways::emergency), kit.below(12));
    }
    if (all.isEmpty() && !home.isLoading() && !home.problem().isPresent()) {
      list.addView(kit.body(Words.EMPTY), kit.below(16));
    }
    all.forEach(this::drawCategory);
  }

  private void drawCategory(String category, List<Service> services) {
    list.addView(kit.heading(kit.say(Words.category(category)), Kit.HEADING), kit.below(22));
    for (Service service : services) {
      list.addView(card(service), kit.below(10));
    }
  }

  private View card(Service service) {
    LinearLayout card = kit.pressableCard(() -> ways.open(service));
    card.setOrientation(LinearLayout.HORIZONTAL);
    card.setGravity(Gravity.CENTER_VERTICAL);
    LinearLayout mark = kit.row();
    mark.setGravity(Gravity.CENTER);
    mark.setBackground(kit.box(kit.colours.soft, 0));
    mark.addView(kit.icon(Icon.ofCategory(service.category()), kit.colours.primary, 26));
    card.addView(mark, new LinearLayout.LayoutParams(kit.dp(46), kit.dp(46)));
    LinearLayout words = kit.column();
    words.setPaddingRelative(kit.dp(14), 0, kit.dp(6), 0);
    words.addView(kit.bold(service.name(), Kit.BODY));
    words.addView(kit.hint(service.operatorName().orElse(service.ownerName())), kit.below(2));
    state(service).ifPresent(badge -> words.addView(badge, kit.below(6)));
    card.addView(words, Kit.share());
    card.addView(kit.icon(Icon.ON, kit.colours.muted, 20));
    return card;
  }

  private Optional<TextView> state(Service service) {
    if (service.isTrial()) {
      return Optional.of(kit.hint(kit.say(Words.TRIAL)));
    }
    switch (service.availability()) {
      case "suspended":
        return Optional.of(
            kit.text(
                service.suspensionNotice().orElse(kit.say(Words.SUSPENDED)),
                Kit.SMALL,
                kit.colours.alarm));
      case "not_in_region":
        return Optional.of(kit.hint(kit.say(Words.ELSEWHERE)));
      default:
        return Optional.empty();
    }
  }

  /** Tells what is typed, letter by letter. */
  static final class Typed implements TextWatcher {
    private final Consumer<String> heard;

    Typed(Consumer<String> heard) {
      this.heard = heard;
    }

    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {}

    @Override
    public void afterTextChanged(Editable text) {
      heard.accept(text.toString());
    }
  }
}
