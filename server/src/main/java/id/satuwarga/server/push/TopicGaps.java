package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Goes through all who have a device, again and again and at an easy pace, and finds those whose
 * topic is not that of their home: from before there were topics, or when something was lost.
 */
final class TopicGaps implements Worker {
  static final int PORTION = 1_000;
  private static final CitizenId NOBODY = new CitizenId(new UUID(0, 0));
  private final TopicMembers topics;
  private final MemberRepository members;
  private final Database database;
  private volatile CitizenId last = NOBODY;

  @Inject
  TopicGaps(TopicMembers topics, MemberRepository members, Database database) {
    this.topics = topics;
    this.members = members;
    this.database = database;
  }

  @Override
  public String name() {
    return "push-topic-gaps";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  /** Never in a hurry: the next portion comes after the pause, whatever was found. */
  @Override
  public Future<Integer> run() {
    return topics.isOn()
        ? members
            .owners(database.background(), last, PORTION)
            .compose(owners -> database.transaction(tx -> topics.settle(tx, owners)).map(owners))
            .onSuccess(this::reach)
            .map(0)
        : Future.succeededFuture(0);
  }

  private void reach(List<CitizenId> owners) {
    last = owners.size() < PORTION ? NOBODY : owners.get(owners.size() - 1);
  }
}
