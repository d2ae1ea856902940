package id.satuwarga.app.view;

import android.widget.LinearLayout;
import id.satuwarga.app.model.Document;
import id.satuwarga.app.model.DocumentsModel;
import java.util.List;
import java.util.function.Consumer;

/** The files that agencies sent: fetched once, read also without a network. */
public final class DocumentsPage extends LivePage {
  private final DocumentsModel documents;
  private final DocumentViews views;
  private final Runnable back;

  /**
   * @param open told the saved one that is to be opened
   */
  public DocumentsPage(Kit kit, DocumentsModel documents, Consumer<Document> open, Runnable back) {
    super(kit, documents.changes());
    this.documents = documents;
    this.views = new DocumentViews(kit, documents, open);
    this.back = back;
  }

  @Override
  void load() {
    documents.load();
  }

  @Override
  void draw() {
    LinearLayout column = fresh();
    column.addView(kit.plain(Words.BACK, back), kit.below(0));
    column.addView(kit.heading(kit.say(AccountWords.DOCUMENTS), Kit.TITLE), kit.below(16));
    column.addView(kit.hint(kit.say(AccountWords.DOCUMENTS_LEAD)), kit.below(6));
    trouble(column, documents.problem());
    List<Document> all = documents.all();
    if (all.isEmpty()) {
      column.addView(kit.body(AccountWords.DOCUMENTS_NONE), kit.below(20));
    }
    views.addTo(column, all);
  }
}
