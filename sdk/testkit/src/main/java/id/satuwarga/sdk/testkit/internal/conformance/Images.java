package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Columns;
import id.satuwarga.sdk.miniapp.Group;
import id.satuwarga.sdk.miniapp.Image;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.testkit.internal.InputVisitor;
import java.util.ArrayList;
import java.util.List;

/** The references of the images on a Screen. */
final class Images extends InputVisitor {
  private final List<String> refs = new ArrayList<>();

  private Images() {}

  static List<String> of(Screen screen) {
    Images images = new Images();
    screen.elements().forEach(element -> element.accept(images));
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
    group.elements().forEach(element -> element.accept(this));
    return true;
  }
}
