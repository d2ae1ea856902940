package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** A step that the state of a complaint does not allow; the text is fit for whoever asked. */
public final class ComplaintRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  ComplaintRefusal(Text text) {
    super(text.in(Language.ENGLISH));
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
