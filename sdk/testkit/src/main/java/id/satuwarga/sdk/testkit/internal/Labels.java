package id.satuwarga.sdk.testkit.internal;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Choice;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.Columns;
import id.satuwarga.sdk.miniapp.internal.element.Elements;
import id.satuwarga.sdk.miniapp.internal.element.Group;
import id.satuwarga.sdk.miniapp.internal.element.ItemList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what stands on a Screen by the words a citizen reads. */
public final class Labels {
  /** What a host writes under a list that goes on. */
  private static final Text MORE = Text.of("Tampilkan berikutnya", "Show more");

  private Labels() {}

  /** The input under a label, if it is of the kind that is wanted. */
  public static <T extends Input> T input(Screen screen, String label, Class<T> kind) {
    List<String> labels = new ArrayList<>();
    for (Input input : screen.inputs()) {
      labels.add(input.label());
      if (input.label().equals(label)) {
        if (!kind.isInstance(input)) {
          throw new AssertionError(
              "\"" + label + "\" is a " + input.getClass().getSimpleName() + ", no " + name(kind));
        }
        return kind.cast(input);
      }
    }
    throw new AssertionError("there is no input \"" + label + "\", but " + listed(labels));
  }

  /** The value of an answer by its words. */
  public static String value(ChoiceInput input, String answer) {
    List<String> titles = new ArrayList<>();
    for (Choice choice : input.choices()) {
      titles.add(choice.title());
      if (choice.title().equals(answer)) {
        return choice.value();
      }
    }
    throw new AssertionError(
        "\"" + input.label() + "\" offers no \"" + answer + "\", but " + listed(titles));
  }

  /** The button of these words that sends something. */
  public static Button submit(Screen screen, String label) {
    List<String> labels = new ArrayList<>();
    for (Button button : screen.buttons()) {
      if (button.isSubmit()) {
        labels.add(button.label());
        if (button.label().equals(label)) {
          return button;
        }
      }
    }
    throw new AssertionError("there is no button \"" + label + "\", but " + listed(labels));
  }

  /** Where the row or button of these words leads. */
  public static String link(Screen screen, String words) {
    Map<String, String> links = links(screen);
    String address = links.get(words);
    if (address == null) {
      throw new AssertionError("there is no link \"" + words + "\", but " + listed(links.keySet()));
    }
    return address;
  }

  /** Every link by its words, the first where words stand twice. */
  public static Map<String, String> links(Screen screen) {
    Map<String, String> links = new LinkedHashMap<>();
    LinkCollector collector =
        new LinkCollector(links, screen.language().orElse(Language.INDONESIAN));
    screen.elements().forEach(element -> Elements.visit(element, collector));
    for (Button button : screen.buttons()) {
      if (!button.isSubmit()) {
        links.putIfAbsent(button.label(), button.target());
      }
    }
    return links;
  }

  /** The address within the mini-app, if a link leads there. */
  public static Optional<String> ownPage(String appId, String address) {
    String own = "satuwarga://apps/" + appId;
    if (address.startsWith("/")) {
      return Optional.of(address);
    }
    if (address.equals(own) || address.startsWith(own + "/") || address.startsWith(own + "?")) {
      String rest = address.substring(own.length());
      return Optional.of(rest.startsWith("/") ? rest : "/" + rest);
    }
    return Optional.empty();
  }

  /** What a host would say of what is filled in, label first. */
  public static List<String> problems(Screen screen, Action action, Language language) {
    List<String> problems = new ArrayList<>();
    for (Input input : screen.inputs()) {
      Screen alone = Screen.titled(input.label()).input(input);
      if (!alone.accepts(action)) {
        Input judged = alone.corrected(action).in(language).inputs().get(0);
        problems.add("\"" + input.label() + "\": " + judged.problem().orElse(""));
      }
    }
    return problems;
  }

  private static String name(Class<?> kind) {
    return kind.getSimpleName();
  }

  private static String listed(Collection<String> words) {
    return words.isEmpty() ? "none at all" : "\"" + String.join("\", \"", words) + "\"";
  }

  private static final class LinkCollector extends InputVisitor {
    private final Map<String, String> links;
    private final Language language;

    LinkCollector(Map<String, String> links, Language language) {
      this.links = links;
      this.language = language;
    }

    @Override
    public Boolean list(ItemList list) {
      for (Item item : list.items()) {
        item.link().ifPresent(link -> links.putIfAbsent(item.title(), link));
      }
      list.more().ifPresent(page -> links.putIfAbsent(MORE.in(language), page));
      return false;
    }

    @Override
    public Boolean columns(Columns columns) {
      columns.columns().forEach(this::group);
      return false;
    }

    @Override
    public Boolean group(Group group) {
      group.elements().forEach(element -> Elements.visit(element, this));
      return false;
    }
  }
}
