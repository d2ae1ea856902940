package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** A step the rules do not allow; the text is fit for whoever asked. */
public final class ProposalRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  ProposalRefusal(Text text) {
    super(text.in(Language.ENGLISH));
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
