package id.satuwarga.app.view;

import android.view.View;
import android.widget.LinearLayout;
import id.satuwarga.app.model.Document;
import id.satuwarga.app.model.DocumentsModel;
import java.util.List;
import java.util.function.Consumer;

/** Files that came with notices, each with what can be done with it. */
final class DocumentViews {
  private final Kit kit;
  private final DocumentsModel documents;
  private final Consumer<Document> open;

  /**
   * @param open told the saved one that is to be opened
   */
  DocumentViews(Kit kit, DocumentsModel documents, Consumer<Document> open) {
    this.kit = kit;
    this.documents = documents;
    this.open = open;
  }

  void addTo(LinearLayout column, List<Document> shown) {
    if (documents.isFull()) {
      column.addView(kit.body(AccountWords.NO_ROOM), kit.below(10));
    }
    shown.forEach(document -> column.addView(card(document), kit.below(10)));
  }

  private View card(Document document) {
    LinearLayout card = kit.card();
    card.addView(kit.bold(document.name(), Kit.BODY));
    card.addView(kit.hint(document.sender() + " · " + document.subject()), kit.below(2));
    if (documents.isComing(document)) {
      card.addView(kit.working(), kit.below(8));
    } else if (document.isSaved()) {
      card.addView(kit.hint(kit.say(AccountWords.saved(document.size()))), kit.below(4));
      card.addView(
          named(kit.main(AccountWords.OPEN, () -> open.accept(document)), document), kit.below(10));
      card.addView(
          named(kit.plain(AccountWords.REMOVE, () -> documents.remove(document)), document),
          kit.below(8));
    } else {
      card.addView(
          named(kit.plain(AccountWords.FETCH, () -> documents.save(document)), document),
          kit.below(10));
    }
    return card;
  }

  /** Whoever hears one button after the other has to hear of which file each is. */
  private static View named(android.widget.Button button, Document document) {
    button.setContentDescription(button.getText() + ": " + document.name());
    return button;
  }
}
