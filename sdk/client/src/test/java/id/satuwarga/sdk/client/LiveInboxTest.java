package id.satuwarga.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class LiveInboxTest implements InboxListener {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private CitizenServer server;
  private CitizenApp app;

  @BeforeEach
  void start() throws IOException {
    server = new CitizenServer();
    app = signedIn();
  }

  private CitizenApp signedIn() {
    CitizenApp made = SatuWarga.at(server.url()).citizen(SessionKeeper.inMemory(), "Ponsel Siti");
    String address = made.signIn();
    made.finishSignIn(
            "id.satuwarga.app:/signed-in?code=one-time-code-of-the-server&state="
                + address.replaceAll(".*&state=([^&]+).*", "$1"))
        .execute();
    return made;
  }

  @AfterEach
  void stop() throws IOException {
    app.close();
    server.close();
  }

  @Test
  void puttingAwayAndTakingBackAreTold() throws Exception {
    server.answersFirst(
        stream(
            "id: 46\nevent: archived\ndata: {\"notice_id\":\"n-41\"}\n\n"
                + "id: 47\nevent: restored\ndata: {\"notice_id\":\"n-41\"}\n\n"
                + "id: 48\nevent: done\ndata: {\"notice_id\":\"n-41\"}\n\n"));

    app.inbox().followAfter(45, this);
    until(() -> heard.contains("done n-41"));
    app.inbox().unfollow(this);

    assertThat(heard).startsWith("archived n-41", "restored n-41", "done n-41");
  }

  @Test
  void whatHappensIsToldOnceAlsoWhenTheStreamBreaks() throws Exception {
    server.answersFirst(
        stream(": SatuWarga\n\n" + item(41) + item(42)),
        stream(item(42) + "id: 43\nevent: read\ndata: {\"notice_id\":\"n-41\"}\n\n"),
        stream("id: 44\nevent: deleted\ndata: {\"notice_id\":\"n-42\"}\n\n: \n\nid: 45\nev"));

    app.inbox().followAfter(40, this);
    until(() -> heard.contains("deleted n-42"));
    app.inbox().unfollow(this);

    assertThat(heard)
        .startsWith("arrived n-41 Pengaduan dijawab", "arrived n-42 Pengaduan dijawab", "read n-41")
        .containsOnlyOnce("arrived n-42 Pengaduan dijawab");
    assertThat(streams())
        .extracting(request -> request.getHeader("Last-Event-ID"))
        .startsWith("40", "42", "43");
    assertThat(streams())
        .allMatch(request -> "Bearer a1".equals(request.getHeader("Authorization")));
  }

  @Test
  void whoFollowsFromNowOnSaysSo() throws Exception {
    server.answersFirst(stream("id: 7\nevent: reset\ndata: {\"seq\":7}\n\n"));

    app.inbox().follow(this);
    until(() -> heard.contains("reset") && streams().size() > 1);
    app.inbox().unfollow(this);

    assertThat(streams().get(0).getHeader("Last-Event-ID")).isNull();
    assertThat(streams().get(1).getHeader("Last-Event-ID")).isEqualTo("7");
  }

  @Test
  void aTokenThatRunsOutIsRenewedForTheStream() throws Exception {
    server.answersFirst(stream("event: expired\ndata: {}\n\n"), stream(item(1)));

    app.inbox().followAfter(0, this);
    until(() -> !heard.isEmpty());
    app.inbox().unfollow(this);

    assertThat(streams().get(1).getHeader("Authorization")).isEqualTo("Bearer a2");
  }

  @Test
  void aSessionThatEndedEndsTheStream() throws Exception {
    server.answersFirst(stream("event: expired\ndata: {}\n\n"));
    server.ended = true;

    app.inbox().follow(this);
    until(() -> heard.contains("signed out session-ended"));
    app.inbox().unfollow(this);

    assertThat(streams()).hasSize(1);
  }

  @Test
  void nothingIsToldAnyMoreWhenTheAppIsClosed() throws Exception {
    server.answersFirst(stream(item(1)));
    app.inbox().followAfter(0, this);
    until(() -> !heard.isEmpty());

    app.close();
    List<String> others = new CopyOnWriteArrayList<>();
    app = signedIn();
    // more than once: what was on its way when the other closed may take one
    server.answersFirst(stream(item(2)), stream(item(2)), stream(item(2)));
    app.inbox().followAfter(1, item -> others.add("arrived " + item.noticeId()));
    until(() -> !others.isEmpty());

    assertThat(heard).containsExactly("arrived n-1 Pengaduan dijawab");
    assertThat(others).containsExactly("arrived n-2");
  }

  @Test
  void whatIsNoEventIsPassedOver() throws Exception {
    server.answersFirst(
        stream(
            "id: 1\n"
                + "event: item\n"
                + "data: nonsense\n\n"
                + "event: item\n"
                + "data: {}\n\n"
                + "id: x\n"
                + "event: item\n"
                + "data: {}\n\n"
                + "id: 2\n"
                + "event: new\n"
                + "data: {}\n\n"
                + item(3)));

    app.inbox().followAfter(0, this);
    until(() -> !heard.isEmpty());
    app.inbox().unfollow(this);

    assertThat(heard).containsExactly("arrived n-3 Pengaduan dijawab");
  }

  @Override
  public void arrived(InboxItem item) {
    heard.add("arrived " + item.noticeId() + " " + item.subject());
  }

  @Override
  public void read(String noticeId) {
    heard.add("read " + noticeId);
  }

  @Override
  public void deleted(String noticeId) {
    heard.add("deleted " + noticeId);
  }

  @Override
  public void archived(String noticeId) {
    heard.add("archived " + noticeId);
  }

  @Override
  public void restored(String noticeId) {
    heard.add("restored " + noticeId);
  }

  @Override
  public void done(String noticeId) {
    heard.add("done " + noticeId);
  }

  @Override
  public void reset() {
    heard.add("reset");
  }

  @Override
  public void signedOut(UnauthorisedException end) {
    heard.add("signed out " + end.code());
  }

  private List<RecordedRequest> streams() {
    return server.seen.stream()
        .filter(request -> request.getPath().equals("/v1/inbox/stream"))
        .toList();
  }

  private static String item(int seq) {
    return "id: "
        + seq
        + "\nevent: item\ndata: "
        + CitizenServer.ITEM.replace("SEQ", Integer.toString(seq))
        + "\n\n";
  }

  private static MockResponse stream(String events) {
    return new MockResponse().setHeader("Content-Type", "text/event-stream").setBody(events);
  }

  private static void until(BooleanSupplier reached) throws InterruptedException {
    while (!reached.getAsBoolean()) {
      Thread.sleep(10);
    }
  }
}
