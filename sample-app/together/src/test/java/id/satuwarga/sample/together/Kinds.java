package id.satuwarga.sample.together;

import id.satuwarga.sdk.miniapp.Alert;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.ChoiceInput;
import id.satuwarga.sdk.miniapp.Columns;
import id.satuwarga.sdk.miniapp.DateInput;
import id.satuwarga.sdk.miniapp.ElementVisitor;
import id.satuwarga.sdk.miniapp.Facts;
import id.satuwarga.sdk.miniapp.FileInput;
import id.satuwarga.sdk.miniapp.Group;
import id.satuwarga.sdk.miniapp.Heading;
import id.satuwarga.sdk.miniapp.Image;
import id.satuwarga.sdk.miniapp.ItemList;
import id.satuwarga.sdk.miniapp.LocationInput;
import id.satuwarga.sdk.miniapp.NumberInput;
import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.TextInput;
import id.satuwarga.sdk.miniapp.TimeInput;
import id.satuwarga.sdk.miniapp.Timeline;
import id.satuwarga.sdk.miniapp.ToggleInput;
import java.util.Set;
import java.util.TreeSet;

/** What a Screen is made of, by name. */
final class Kinds implements ElementVisitor<String> {
  private Kinds() {}

  static Set<String> of(Screen screen) {
    Set<String> kinds = new TreeSet<>();
    screen.elements().forEach(element -> kinds.add(element.accept(new Kinds())));
    for (Button button : screen.buttons()) {
      kinds.add(
          button.kind() == Button.Kind.SUBMIT
              ? "submit"
              : button.target().startsWith("https:") ? "open link" : "open page");
    }
    return kinds;
  }

  @Override
  public String paragraph(Paragraph paragraph) {
    return "text";
  }

  @Override
  public String heading(Heading heading) {
    return "heading";
  }

  @Override
  public String facts(Facts facts) {
    return "facts";
  }

  @Override
  public String image(Image image) {
    return "image";
  }

  @Override
  public String list(ItemList list) {
    return "list";
  }

  @Override
  public String timeline(Timeline timeline) {
    return "timeline";
  }

  @Override
  public String alert(Alert alert) {
    return "alert";
  }

  @Override
  public String table(Table table) {
    return "table";
  }

  @Override
  public String columns(Columns columns) {
    return "columns";
  }

  @Override
  public String group(Group group) {
    return "group";
  }

  @Override
  public String text(TextInput input) {
    return "text input";
  }

  @Override
  public String number(NumberInput input) {
    return "number";
  }

  @Override
  public String date(DateInput input) {
    return "date";
  }

  @Override
  public String time(TimeInput input) {
    return "time";
  }

  @Override
  public String choice(ChoiceInput input) {
    return "choice";
  }

  @Override
  public String toggle(ToggleInput input) {
    return "toggle";
  }

  @Override
  public String file(FileInput input) {
    return "file";
  }

  @Override
  public String location(LocationInput input) {
    return "location";
  }
}
