package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.BulkItem;
import id.satuwarga.sdk.client.internal.CallFailed;
import id.satuwarga.sdk.client.internal.NoticeJson;
import id.satuwarga.sdk.client.internal.OpdCalls;
import id.satuwarga.sdk.client.internal.Running;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Sends many notices, as many at once as the contract allows. */
final class Batches {
  private static final int MOST = 1_000;
  private static final int LARGEST = 950_000;

  private final OpdCalls calls;
  private final Running running;
  private final BiConsumer<NoticeDraft, ApiException> notTaken;
  private final List<Notice> taken = new ArrayList<>();
  private final List<NoticeDraft> drafts = new ArrayList<>();
  private final List<NoticeJson> batch = new ArrayList<>();
  private int size;
  private @Nullable ApiException lost;

  Batches(OpdCalls calls, Running running, BiConsumer<NoticeDraft, ApiException> notTaken) {
    this.calls = calls;
    this.running = running;
    this.notTaken = notTaken;
  }

  List<Notice> send(Iterable<NoticeDraft> all) throws CallFailed {
    for (NoticeDraft draft : all) {
      NoticeJson notice = NoticeJson.of(draft.whole());
      int bytes = notice.write().getBytes(StandardCharsets.UTF_8).length;
      if (batch.size() == MOST || size + bytes > LARGEST) {
        flush();
      }
      drafts.add(draft);
      batch.add(notice);
      size += bytes;
    }
    flush();
    return taken;
  }

  private void flush() throws CallFailed {
    try {
      if (lost == null && !batch.isEmpty()) {
        List<BulkItem> items = calls.sendAll(running, batch);
        for (int at = 0; at < items.size(); at++) {
          told(drafts.get(at), items.get(at));
        }
        clear();
      }
    } catch (CallFailed failed) {
      if (running.isCancelled()) {
        throw failed;
      }
      ApiException problem = Failures.thrown(failed, running.language());
      fail(problem);
      lost = problem instanceof RefusedException ? null : problem;
    }
    if (lost != null) {
      fail(lost);
    }
    size = 0;
  }

  private void fail(ApiException problem) {
    List<NoticeDraft> failed = new ArrayList<>(drafts);
    clear();
    failed.forEach(draft -> notTaken.accept(draft, problem));
  }

  private void clear() {
    drafts.clear();
    batch.clear();
  }

  private void told(NoticeDraft draft, BulkItem item) {
    CallFailed failure = item.failure().orElse(null);
    if (failure == null) {
      taken.add(Notices.notice(item.notice().orElseThrow(IllegalStateException::new)));
    } else {
      notTaken.accept(draft, Failures.thrown(failure, running.language()));
    }
  }
}
