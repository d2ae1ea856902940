package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes notices to territories, has them approved and lets them out, each by whose task it is. */
public final class Gazette {
  public static final String OPD = "diskominfo-batam";
  public static final String BATAM = "21.71";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> SHOWN = Set.of("sending", "sent");
  private final TestServer server;

  public Gazette(TestServer server) {
    this.server = server;
  }

  public TestClient author() {
    return server.as("lestari");
  }

  public TestClient approver() {
    return server.as("rizal");
  }

  /** Somebody who does not exist, with these roles at the agency in the territory. */
  TestClient staff(String opd, String region, String... roles) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Arrays.stream(roles)
                .map(role -> new Caller.Role(role, opd, region))
                .collect(Collectors.toSet())));
  }

  /** A sound draft; an emergency, because that goes out at once. */
  public Map<String, Object> words(String subject, String... territories) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("opd", OPD);
    draft.put("subject", subject);
    draft.put("body", "Posko ada di Kantor Camat.\n\nBawa surat penting.");
    draft.put("category", "emergency");
    draft.put("territories", List.of(territories));
    draft.put("expires_at", server.clock().instant().plus(Duration.ofHours(6)).toString());
    return draft;
  }

  /** One that does not hurry. */
  public Map<String, Object> slow(String subject, String... territories) {
    Map<String, Object> draft = words(subject, territories);
    draft.put("category", "announcement");
    draft.remove("expires_at");
    return draft;
  }

  /** The same, as an edit of what was read. */
  static Map<String, Object> edit(Map<String, Object> draft, int version) {
    Map<String, Object> edit = new LinkedHashMap<>(draft);
    edit.remove("opd");
    edit.put("version", version);
    return edit;
  }

  public String drafted(Map<String, Object> draft) {
    return author().post("/v1/campaigns", draft).hasStatus(201).json("/campaign_id");
  }

  public String submitted(Map<String, Object> draft) {
    String id = drafted(draft);
    submit(author(), id, 1).hasStatus(200).has("/state", "submitted");
    return id;
  }

  /** Looks at it first. */
  public TestReply submit(TestClient author, String id, int version) {
    return author.post(at(id) + "/submit", checked(author, id, version));
  }

  /** What somebody submits with who has looked at it. */
  static Map<String, Object> checked(TestClient author, String id, int version) {
    String check = author.post(at(id) + "/check", seen(version)).hasStatus(200).json("/check_id");
    return Map.of("version", version, "check_id", check);
  }

  public String approved(Map<String, Object> draft) {
    String id = submitted(draft);
    approve(id, 1);
    return id;
  }

  /** By as many as it takes. */
  public void approve(String id, int version) {
    TestReply first = approver().post(at(id) + "/approve", seen(version)).hasStatus(200);
    if (first.json("/state").equals("submitted")) {
      staff(OPD, BATAM, "approver")
          .post(at(id) + "/approve", seen(version))
          .hasStatus(200)
          .has("/state", "approved");
    }
  }

  /** Gone out, and known to this node. */
  public String released(Map<String, Object> draft) {
    String id = approved(draft);
    release(id, 1);
    return id;
  }

  /** Lets out what was approved, and waits until this node shows it. */
  public void release(String id, int version) {
    author().post(at(id) + "/release", seen(version)).hasStatus(200);
    awaitTrue(() -> SHOWN.contains(stateOf(id)));
    NoticeId notice = NoticeId.parse(id);
    awaitTrue(() -> server.component().liveBroadcasts().find(notice).isPresent());
  }

  public String released(String subject, String... territories) {
    return released(words(subject, territories));
  }

  /** Stopped, and this node knows. */
  public void stop(String id) {
    approver().post(at(id) + "/stop", Map.of("reason", "Keliru wilayah.")).hasStatus(200);
    awaitEnd(id);
  }

  /** Waits until this node knows that it is over. */
  public void awaitEnd(String id) {
    NoticeId notice = NoticeId.parse(id);
    awaitTrue(
        () ->
            server
                .component()
                .liveBroadcasts()
                .find(notice)
                .filter(known -> known.life().endedNumber() != null)
                .isPresent());
  }

  public String stateOf(String id) {
    return get(id).json("/state");
  }

  TestReply get(String id) {
    return author().get(at(id)).hasStatus(200);
  }

  public static String at(String id) {
    return "/v1/campaigns/" + id;
  }

  public static Map<String, Object> seen(int version) {
    return Map.of("version", version);
  }

  /** Waits for what workers bring about, however slow the machine is. */
  public static void awaitTrue(java.util.function.BooleanSupplier done) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).as("still waiting").isBefore(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }
  }
}
