package id.satuwarga.sdk.testkit.internal;

import id.satuwarga.sdk.miniapp.Alert;
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
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.TextInput;
import id.satuwarga.sdk.miniapp.TimeInput;
import id.satuwarga.sdk.miniapp.Timeline;
import id.satuwarga.sdk.miniapp.ToggleInput;

/** Passes over every kind of element; for those to whom only some matter. Answers mean nothing. */
public abstract class InputVisitor implements ElementVisitor<Boolean> {
  @Override
  public Boolean paragraph(Paragraph element) {
    return false;
  }

  @Override
  public Boolean heading(Heading element) {
    return false;
  }

  @Override
  public Boolean facts(Facts element) {
    return false;
  }

  @Override
  public Boolean image(Image element) {
    return false;
  }

  @Override
  public Boolean list(ItemList list) {
    return false;
  }

  @Override
  public Boolean timeline(Timeline element) {
    return false;
  }

  @Override
  public Boolean alert(Alert element) {
    return false;
  }

  @Override
  public Boolean table(Table element) {
    return false;
  }

  @Override
  public Boolean columns(Columns element) {
    return false;
  }

  @Override
  public Boolean group(Group element) {
    return false;
  }

  @Override
  public Boolean text(TextInput element) {
    return false;
  }

  @Override
  public Boolean number(NumberInput element) {
    return false;
  }

  @Override
  public Boolean date(DateInput element) {
    return false;
  }

  @Override
  public Boolean time(TimeInput element) {
    return false;
  }

  @Override
  public Boolean choice(ChoiceInput element) {
    return false;
  }

  @Override
  public Boolean toggle(ToggleInput element) {
    return false;
  }

  @Override
  public Boolean file(FileInput element) {
    return false;
  }

  @Override
  public Boolean location(LocationInput element) {
    return false;
  }
}
