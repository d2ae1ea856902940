package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.Map;
import java.util.Optional;

/** Reads a Screen and refuses whatever the profile refuses. */
public final class ScreenReader {
  private ScreenReader() {}

  public static Screen read(JsonValue card) {
    Shape.typeIs(card, "AdaptiveCard");
    if (!card.get("version").text().equals("1.5")) {
      throw card.get("version").problem("must be 1.5");
    }
    card.get("lang");
    Screen screen =
        Screen.titled(Shape.label(card.get("title"), Bounds.TITLE))
            .in(Language.find(Shape.word(card, "lang", "id", "en")).orElse(Language.INDONESIAN));
    CarriedReader.judgeStorage(card);
    Optional<JsonValue> page = card.find("satuwarga:page");
    if (page.isPresent()) {
      screen = screen.at(Shape.matching(page.get(), Bounds.PAGE));
    }
    for (Element element : new ElementReader(new Limits()).elements(card.get("body"))) {
      screen = screen.add(element);
    }
    Optional<JsonValue> actions = card.find("actions");
    if (actions.isPresent()) {
      for (JsonValue action : Shape.items(actions.get(), 0, Bounds.BUTTONS)) {
        Optional<Button> button = button(action);
        if (button.isPresent()) {
          screen = screen.button(button.get());
        }
      }
    }
    return screen;
  }

  private static Optional<Button> button(JsonValue action) {
    switch (Shape.type(action)) {
      case "Action.Submit":
        return Optional.of(styled(submit(action), action));
      case "Action.OpenUrl":
        return Optional.of(
            styled(
                Button.open(
                    Shape.link(action.get("url")), Shape.label(action.get("title"), Bounds.LABEL)),
                action));
      default:
        return Optional.empty();
    }
  }

  private static Button submit(JsonValue action) {
    JsonValue data = action.get("data");
    Button button =
        Button.submit(
            Shape.matching(data.get("action"), Bounds.ACTION_NAME),
            Shape.label(action.get("title"), Bounds.LABEL));
    Map<String, JsonValue> members = data.members();
    if (members.size() > Bounds.DATA) {
      throw data.problem("must have at most " + Bounds.DATA + " members");
    }
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      if (!member.getKey().equals("action")) {
        if (!Bounds.INPUT_ID.matcher(member.getKey()).matches()) {
          throw member.getValue().problem("must have a name like " + Bounds.INPUT_ID);
        }
        button = button.with(member.getKey(), Shape.plain(member.getValue(), Bounds.SHORT_TEXT));
      }
    }
    return Shape.word(action, "associatedInputs", "auto", "none").equals("none")
        ? button.withoutInputs()
        : button;
  }

  private static Button styled(Button button, JsonValue action) {
    switch (Shape.word(action, "style", "default", "positive", "destructive")) {
      case "positive":
        return button.positive();
      case "destructive":
        return button.destructive();
      default:
        return button;
    }
  }
}
