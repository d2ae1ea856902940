package id.satuwarga.app.model;

import com.google.gson.Gson;
import id.satuwarga.sdk.android.Vault;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.FileContent;
import id.satuwarga.sdk.client.InboxItem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The files that came with notices: all that the citizen has met, those they saved sealed on the
 * phone. Used on the main thread.
 */
@Singleton
public final class DocumentsModel {
  private static final String LIST = "documents";
  private static final int MOST = 200;
  private static final long MOST_BYTES = 30L * 1024 * 1024;

  private final Server server;
  private final SessionModel session;
  private final Copies copies;
  private final Vault vault;
  private final Changes changes = new Changes();
  private final List<Document> all = new ArrayList<>();
  private final Set<String> coming = new TreeSet<>();
  private boolean loaded;
  private boolean full;
  private @Nullable ApiException problem;

  @Inject
  public DocumentsModel(Server server, SessionModel session, Copies copies, Vault vault) {
    this.server = server;
    this.session = session;
    this.copies = copies;
    this.vault = vault;
    session.changes().watch(this::forgetWhoLeft);
  }

  public Changes changes() {
    return changes;
  }

  /** The newest first. */
  public List<Document> all() {
    return new ArrayList<>(all);
  }

  /** Those of one notice. */
  public List<Document> of(String noticeId) {
    List<Document> found = new ArrayList<>(all);
    found.removeIf(document -> !document.noticeId().equals(noticeId));
    return found;
  }

  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Whether the phone had no room for the last one. */
  public boolean isFull() {
    return full;
  }

  /** Whether it is being fetched. */
  public boolean isComing(Document document) {
    return coming.contains(document.id());
  }

  /** Reads which there are, once. */
  public void load() {
    problem = null;
    full = false;
    if (loaded || !session.isSignedIn()) {
      return;
    }
    loaded = true;
    copies.work(
        () -> {
          Document[] before = kept();
          server.onMain(() -> were(before));
        });
  }

  /** A notice was opened: its files are on the list from now on. */
  void learn(InboxItem notice) {
    load();
    List<Document> fresh = new ArrayList<>();
    notice.attachments().forEach((id, name) -> fresh.add(Document.of(notice, id, name)));
    fresh.removeIf(this::isKnown);
    if (!fresh.isEmpty()) {
      all.addAll(0, fresh);
      keep();
    }
    changes.tell();
  }

  /** Fetches it, to be read also without a network. */
  public void save(Document document) {
    problem = null;
    full = false;
    coming.add(document.id());
    changes.tell();
    server.ask(
        server.app().inbox().attachment(document.noticeId(), document.id()),
        session.own(file -> copies.work(() -> store(document, file))),
        session.ownTrouble(
            failure -> {
              coming.remove(document.id());
              problem = failure;
              changes.tell();
            }));
  }

  /** Takes it away from the phone; as long as the notice is there it can be fetched again. */
  public void remove(Document document) {
    replace(document.unsaved());
    copies.work(() -> vault.forget(file(document.id())));
  }

  /** A saved one by its id, as it lies in the vault. Off the main thread. */
  public Optional<Document> stored(String id) {
    return Arrays.stream(kept()).filter(it -> it.isSaved() && it.id().equals(id)).findFirst();
  }

  /** What a saved one holds. Off the main thread. */
  public Optional<byte[]> content(Document document) {
    return vault.findBytes(file(document.id()));
  }

  private Document[] kept() {
    Optional<String> json = vault.find(LIST);
    return json.isPresent() ? new Gson().fromJson(json.get(), Document[].class) : new Document[0];
  }

  private boolean isKnown(Document document) {
    return all.stream().anyMatch(it -> it.id().equals(document.id()));
  }

  private void store(Document document, FileContent file) {
    byte[] content = file.content();
    boolean kept = true;
    try {
      vault.keepBytes(file(document.id()), content);
    } catch (UncheckedIOException noRoom) {
      kept = false;
    }
    boolean isKept = kept;
    if (!server.app().isSignedIn()) {
      vault.forget(file(document.id()));
      return;
    }
    server.onMain(
        () -> {
          coming.remove(document.id());
          full = !isKept;
          replace(isKept ? document.saved(file.type(), content.length) : document.unsaved());
          makeRoom();
        });
  }

  private void were(Document[] before) {
    if (session.isSignedIn()) {
      for (Document document : before) {
        if (!isKnown(document)) {
          all.add(document);
        } else if (document.isSaved()) {
          all.replaceAll(it -> it.id().equals(document.id()) ? document : it);
        }
      }
      changes.tell();
    }
  }

  private void replace(Document document) {
    all.replaceAll(it -> it.id().equals(document.id()) ? document : it);
    keep();
    changes.tell();
  }

  /** What came longest ago leaves the phone first. */
  private void makeRoom() {
    long sum = 0;
    for (Document document : all()) {
      sum += document.size();
      if (document.isSaved() && sum > MOST_BYTES) {
        remove(document);
      }
    }
  }

  private void keep() {
    while (all.size() > MOST) {
      String oldest = file(all.remove(all.size() - 1).id());
      copies.work(() -> vault.forget(oldest));
    }
    String json = new Gson().toJson(all);
    copies.work(
        () -> {
          try {
            vault.keep(LIST, json);
          } catch (UncheckedIOException noRoom) {
            server.onMain(() -> full = true);
          }
          if (!server.app().isSignedIn()) {
            vault.forget(LIST);
          }
        });
  }

  private void forgetWhoLeft() {
    if (!session.isSignedIn() && loaded) {
      loaded = false;
      all.clear();
      coming.clear();
      changes.tell();
    }
  }

  private static String file(String id) {
    return "document/" + id;
  }
}
