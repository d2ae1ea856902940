package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.BulkItem;
import id.satuwarga.sdk.client.internal.CallFailed;
import id.satuwarga.sdk.client.internal.NoticeJson;
import id.satuwarga.sdk.client.internal.OpdCalls;
import id.satuwarga.sdk.client.internal.Running;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends many notices, as many at once as the contract allows. */
final class Batches {
  private static final int MOST = 1_000;
  private static final int LARGEST = 950_000;

  private final OpdCalls calls;
  private final Running running;
  private final List<NoticeResult> results = new ArrayList<>();
  private final List<NoticeJson> batch = new ArrayList<>();
  private int size;
  private @Nullable ApiException lost;

  Batches(OpdCalls calls, Running running) {
    this.calls = calls;
    this.running = running;
  }

  List<NoticeResult> send(Iterable<NoticeDraft> drafts) throws CallFailed {
    for (NoticeDraft draft : drafts) {
      NoticeJson notice = NoticeJson.of(draft);
      int bytes = notice.write().getBytes(StandardCharsets.UTF_8).length;
      if (batch.size() == MOST || size + bytes > LARGEST) {
        flush();
      }
      batch.add(notice);
      size += bytes;
    }
    flush();
    return results;
  }

  private void flush() throws CallFailed {
    try {
      if (lost == null && !batch.isEmpty()) {
        List<BulkItem> items = calls.sendAll(running, batch);
        for (int at = 0; at < items.size(); at++) {
          results.add(result(batch.get(at).reference(), items.get(at)));
        }
        batch.clear();
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
    batch.forEach(notice -> results.add(NoticeResult.failed(notice.reference(), problem)));
    batch.clear();
  }

  private NoticeResult result(String reference, BulkItem item) {
    return item.failure()
        .map(
            failure -> NoticeResult.failed(reference, Failures.thrown(failure, running.language())))
        .orElseGet(
            () ->
                NoticeResult.taken(
                    Notices.notice(item.notice().orElseThrow(IllegalStateException::new))));
  }
}
