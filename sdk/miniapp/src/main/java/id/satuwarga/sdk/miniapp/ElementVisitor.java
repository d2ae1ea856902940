package id.satuwarga.sdk.miniapp;

/** For those who render or walk a Screen: one method a kind, so that none is forgotten. */
public interface ElementVisitor<R> {
  R paragraph(Paragraph paragraph);

  R heading(Heading heading);

  R facts(Facts facts);

  R image(Image image);

  R list(ItemList list);

  R timeline(Timeline timeline);

  R alert(Alert alert);

  R table(Table table);

  R columns(Columns columns);

  R group(Group group);

  R text(TextInput input);

  R number(NumberInput input);

  R date(DateInput input);

  R time(TimeInput input);

  R choice(ChoiceInput input);

  R toggle(ToggleInput input);

  R file(FileInput input);

  R location(LocationInput input);
}
