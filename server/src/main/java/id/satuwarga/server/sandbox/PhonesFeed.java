package id.satuwarga.server.sandbox;

import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.platform.live.Subscription;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.EventFeed;
import id.satuwarga.server.platform.web.EventSink;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What the stand-in took for the pretend phones, from the first on, and then as it comes. */
final class PhonesFeed implements EventFeed {
  private final FcmScript script;
  private final Hints hints;

  @Inject
  PhonesFeed(FcmScript script, Hints hints) {
    this.script = script;
    this.hints = hints;
  }

  /** As the page shows it. */
  private record Notification(String phone, String noticeId, String title, @Nullable String route) {
    static Notification of(Phone phone, Map<String, String> data) {
      return new Notification(
          phone.person(),
          data.getOrDefault("notice_id", ""),
          data.getOrDefault("title", ""),
          data.get("route"));
    }
  }

  @Override
  public void open(Call call, EventSink sink) {
    Reader reader = new Reader(sink);
    Subscription subscription = hints.listen(FcmScript.HINT, reader::look);
    sink.onClose(subscription::close);
    reader.look();
  }

  /** Sends each once; a page shows a notice's id once anyhow. */
  private final class Reader {
    private final EventSink sink;
    private long sent;

    Reader(EventSink sink) {
      this.sink = sink;
    }

    synchronized void look() {
      List<FcmScript.Numbered> news = script.takenAfter(sent);
      for (FcmScript.Numbered one : news) {
        sent = one.number();
        Phone.of(one.post())
            .ifPresent(
                phone ->
                    sink.send(
                        Long.toString(one.number()),
                        "notification",
                        Notification.of(phone, one.post().data())));
      }
    }
  }
}
