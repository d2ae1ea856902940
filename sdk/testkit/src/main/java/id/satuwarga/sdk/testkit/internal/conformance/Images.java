package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.internal.element.Columns;
import id.satuwarga.sdk.miniapp.internal.element.Elements;
import id.satuwarga.sdk.miniapp.internal.element.Group;
import id.satuwarga.sdk.miniapp.internal.element.Image;
import id.satuwarga.sdk.testkit.internal.InputVisitor;
import java.util.ArrayList;
import java.util.List;

/** The references of the images on a Screen. */
final class Images extends InputVisitor {
  private final List<String> refs = new ArrayList<>();

  private Images() {}

  static List<String> of(Screen screen) {
    Images images = new Images();
    screen.elements().forEach(element -> Elements.visit(element, images));
    return images.refs;
  }

  @Override
  public Boolean image(Image image) {
    return refs.add(image.ref());
  }

  @Override
  public Boolean columns(Columns columns) {
    columns.columns().forEach(this::group);
    return true;
  }

  @Override
  public Boolean group(Group group) {
    group.elements().forEach(element -> Elements.visit(element, this));
    return true;
  }
}
