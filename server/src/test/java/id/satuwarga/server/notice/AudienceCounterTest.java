package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.satuwarga.server.identity.CitizenFigures;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Leases;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class AudienceCounterTest {
  private static final NoticeId FIRST = new NoticeId(new UUID(0, 1));
  private final ReleaseRepository releases = mock();
  private final CitizenFigures citizens = mock();
  private final Leases leases = mock();
  private final CampaignLedger ledger = mock();
  private final List<Set<NoticeId>> asked = new ArrayList<>();

  @Test
  void oneThatCannotBeCountedIsTriedAfterTheOthersUntilItCan() {
    Audience everybody = Audience.of(List.of(new RegionCode("21.71")), List.of(), Narrowing.NONE);
    when(ledger.now()).thenReturn(Instant.EPOCH);
    when(leases.hold(any(), any())).thenReturn(Future.succeededFuture(true));
    when(releases.uncounted(any(), anySet()))
        .thenAnswer(
            call -> {
              asked.add(Set.copyOf(call.<Set<NoticeId>>getArgument(1)));
              return Future.succeededFuture(
                  Optional.of(new ReleaseRepository.Uncounted(FIRST, everybody)));
            });
    when(releases.counted(any(), eq(FIRST), any(), any()))
        .thenReturn(Future.succeededFuture(false));
    when(citizens.countByPart(any(), any(), anyInt()))
        .thenReturn(Future.failedFuture("too long"), Future.succeededFuture(Map.of()));
    Pool pool = mock();
    when(pool.withTransaction(any()))
        .thenAnswer(call -> call.<Function<Object, Object>>getArgument(0).apply(null));
    AudienceCounter counter =
        new AudienceCounter(
            releases, mock(), citizens, ledger, leases, new Database(mock(SqlClient.class), pool));

    assertThat(counter.run().failed()).isTrue();
    assertThat(counter.run().succeeded()).isTrue();
    counter.run();

    assertThat(asked).containsExactly(Set.of(), Set.of(FIRST), Set.of());
  }
}
