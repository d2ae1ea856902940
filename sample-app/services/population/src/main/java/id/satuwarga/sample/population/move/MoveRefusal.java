package id.satuwarga.sample.population.move;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** A step that the state of a request does not allow; the text is fit for whoever asked. */
public final class MoveRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  MoveRefusal(Text text) {
    super(text.in(Language.ENGLISH));
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
