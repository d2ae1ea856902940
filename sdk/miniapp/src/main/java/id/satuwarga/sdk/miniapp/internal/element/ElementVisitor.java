package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.Table;

/** For those who render or walk a Screen: one method a kind, so that none is forgotten. */
public interface ElementVisitor<R> {
  /** Plain text. */
  R paragraph(Paragraph paragraph);

  /** The title of what follows. */
  R heading(Heading heading);

  /** Names with their values. */
  R facts(Facts facts);

  /** A picture. */
  R image(Image image);

  /** Items to choose from. */
  R list(ItemList list);

  /** What happened, in order. */
  R timeline(Timeline timeline);

  /** Something to be seen first. */
  R alert(Alert alert);

  /** Rows and columns. */
  R table(Table table);

  /** Elements side by side. */
  R columns(Columns columns);

  /** Elements that belong together. */
  R group(Group group);

  /** A question answered by typing. */
  R text(TextInput input);

  /** A question answered by a number. */
  R number(NumberInput input);

  /** A question answered by a day. */
  R date(DateInput input);

  /** A question answered by a time of day. */
  R time(TimeInput input);

  /** A question with given answers. */
  R choice(ChoiceInput input);

  /** A question answered by yes or no. */
  R toggle(ToggleInput input);

  /** A question answered by files. */
  R file(FileInput input);

  /** A question answered by a place. */
  R location(LocationInput input);
}
