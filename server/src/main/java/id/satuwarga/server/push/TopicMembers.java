package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.HomeFollower;
import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** Says to which topic the devices of citizens belong; {@link TopicJoining} tells FCM. */
final class TopicMembers implements HomeFollower {
  private final Carriers carriers;
  private final PushConfig config;
  private final MemberRepository members;
  private final Residents residents;
  private final Clock clock;

  @Inject
  TopicMembers(
      Carriers carriers,
      PushConfig config,
      MemberRepository members,
      Residents residents,
      Clock clock) {
    this.carriers = carriers;
    this.config = config;
    this.members = members;
    this.residents = residents;
    this.clock = clock;
  }

  /** Whether there are topics at all. */
  boolean isOn() {
    return config.topics() && !carriers.isEmpty();
  }

  @Override
  public Future<Void> moved(SqlConnection tx, CitizenId citizen) {
    return settle(tx, List.of(citizen));
  }

  /** Whatever is missing or too much is written down to be done. */
  Future<Void> settle(SqlConnection tx, Collection<CitizenId> citizens) {
    if (!isOn() || citizens.isEmpty()) {
      return Future.succeededFuture();
    }
    return residents
        .homesOf(tx, citizens)
        .compose(
            homes ->
                members.want(
                    tx, topics(citizens, homes), clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  private static Map<CitizenId, Optional<EmergencyTopic>> topics(
      Collection<CitizenId> citizens, Map<CitizenId, RegionCode> homes) {
    Map<CitizenId, Optional<EmergencyTopic>> topics = new LinkedHashMap<>();
    for (CitizenId citizen : citizens) {
      topics.put(citizen, Optional.ofNullable(homes.get(citizen)).flatMap(EmergencyTopic::of));
    }
    return topics;
  }
}
