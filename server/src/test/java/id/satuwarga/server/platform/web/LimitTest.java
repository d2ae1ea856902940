package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestKernel;
import id.satuwarga.server.testing.TestReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LimitTest {
  @RegisterExtension
  static final TestKernel kernel =
      new TestKernel(
          KernelRoutes.all(), config -> config.withCorsOrigins(List.of("https://app.example")));

  @Test
  void theLimitOfTheContractIsToldAndHeld() {
    kernel.clock().stop();
    kernel.clock().set(java.time.Instant.parse("2026-11-22T03:10:00Z"));
    for (int left = 2; left >= 0; left--) {
      kernel
          .anonymous()
          .get("/rare")
          .hasStatus(200)
          .hasHeader("RateLimit-Policy", "\"rare\";q=3;w=3600")
          .hasHeader("RateLimit", "\"rare\";r=" + left + ";t=3000");
    }
    TestReply refused =
        kernel.anonymous().get("/rare").hasStatus(429).isProblem("too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(2990, 3000);
    kernel.clock().advance(Duration.ofHours(1));
    kernel.anonymous().get("/rare").hasStatus(200);
    kernel.clock().reset();
  }

  @Test
  void refusedTokensAreCountedByAddressAndThenNotLookedAt() {
    kernel.clock().stop();
    kernel.clock().set(java.time.Instant.parse("2026-11-22T03:10:10Z"));
    for (int i = 0; i < 600; i++) {
      forged().get("/things/1").hasStatus(401);
    }

    TestReply refused = forged().get("/things/1").hasStatus(429).isProblem("too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(40, 50);
    kernel.anonymous().get("/open").hasStatus(200);
    assertThat(kernel.as(new Caller.Citizen("c1", "s1")).get("/things/1").status())
        .as("whose token was proved before")
        .isNotEqualTo(429);
    kernel.clock().advance(Duration.ofMinutes(1));
    forged().get("/things/1").hasStatus(401);
    kernel.clock().reset();
  }

  private static TestClient forged() {
    return kernel.anonymous().with("Authorization", "Bearer forged");
  }

  @Test
  void onlyNamedOriginsMayReadAnswers() {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
    kernel
        .anonymous()
        .with("Origin", "https://app.example")
        .get("/open")
        .hasHeader("Access-Control-Allow-Origin", "https://app.example")
        .hasHeader("Vary", "Origin");
    assertThat(
            kernel
                .anonymous()
                .with("Origin", "https://evil.example")
                .get("/open")
                .header("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void aPreflightIsAnsweredForNamedOriginsOnly() {
    kernel
        .anonymous()
        .with("Origin", "https://app.example")
        .with("Access-Control-Request-Method", "PUT")
        .send("OPTIONS", "/things/1", "", new byte[0])
        .hasStatus(204)
        .hasHeader("Access-Control-Allow-Methods", "GET, HEAD, PUT");
    kernel
        .anonymous()
        .with("Origin", "https://evil.example")
        .with("Access-Control-Request-Method", "PUT")
        .send("OPTIONS", "/things/1", "", new byte[0])
        .hasStatus(405);
  }
}
