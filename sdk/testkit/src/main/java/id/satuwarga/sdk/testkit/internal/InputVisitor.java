package id.satuwarga.sdk.testkit.internal;

import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.internal.element.Alert;
import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.Columns;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.ElementVisitor;
import id.satuwarga.sdk.miniapp.internal.element.Facts;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.Group;
import id.satuwarga.sdk.miniapp.internal.element.Heading;
import id.satuwarga.sdk.miniapp.internal.element.Image;
import id.satuwarga.sdk.miniapp.internal.element.ItemList;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import id.satuwarga.sdk.miniapp.internal.element.Timeline;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;

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
