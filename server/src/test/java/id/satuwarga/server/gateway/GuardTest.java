package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Town town = new Town(server, opd);

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  @Test
  void aSlowOpdHoldsOnlySoManyCallsAndDragsNobodyDown() {
    String slow = town.service("lambat");
    String healthy = town.service("sehat");
    opd.answer("lambat/open", OpdServer.after(700, OpdServer.screen("Telat")));
    TestClient siti = town.siti();
    ExecutorService crowd = Executors.newFixedThreadPool(8);

    List<CompletableFuture<TestReply>> calls =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> Town.open(siti, slow), crowd))
            .toList();
    Town.open(siti, healthy).hasStatus(201);

    assertThat(calls.stream().map(call -> call.join().status()).toList())
        .contains(201)
        .contains(502);
    assertThat(opd.asked("lambat/open")).hasSize(4);
    crowd.shutdown();
  }

  @Test
  void anOpdThatKeepsFailingIsLeftAloneForAWhile() {
    String sick = town.service("sakit");
    opd.answer("sakit/open", OpdServer.status(500));
    TestClient siti = town.siti();
    for (int i = 0; i < 10; i++) {
      Town.open(siti, sick).isProblem("service-unreachable");
    }

    Town.open(siti, sick)
        .hasStatus(502)
        .isProblem("service-unreachable")
        .hasHeader("Retry-After", "10");
    assertThat(opd.asked("sakit/open")).hasSize(10);
  }

  @Test
  void anOpdThatHasRecoveredIsCalledAgain() {
    String sick = town.service("sembuh");
    opd.answer("sembuh/open", OpdServer.status(500));
    TestClient siti = town.siti();
    for (int i = 0; i < 10; i++) {
      Town.open(siti, sick).isProblem("service-unreachable");
    }
    opd.answer("sembuh/open", OpdServer.screen("Sehat"));
    server.clock().advance(Duration.ofSeconds(11));

    Town.open(siti, sick).hasStatus(201);
  }

  @Test
  void anOpdThatRefusesIsNotSick() {
    String strict = town.service("tegas");
    opd.answer("tegas/open", OpdServer.status(404));
    TestClient siti = town.siti();

    for (int i = 0; i < 15; i++) {
      Town.open(siti, strict).isProblem("service-answer-invalid");
    }
    assertThat(opd.asked("tegas/open")).hasSize(15);
  }
}
