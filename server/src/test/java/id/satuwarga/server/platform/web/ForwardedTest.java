package id.satuwarga.server.platform.web;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.TestKernel;
import id.satuwarga.server.testing.TestReply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three requests an hour is the limit of {@code /rare}. */
class ForwardedTest {
  @RegisterExtension static final TestKernel behindUs = behind("127.0.0.1");
  @RegisterExtension static final TestKernel behindAnother = behind("192.0.2.7");

  private static TestKernel behind(String proxy) {
    List<Network> proxies = Stream.of(Network.parse(proxy)).flatMap(Optional::stream).toList();
    return new TestKernel(
        KernelRoutes.all(),
        config -> config.withLimits(new WebConfig.Limits(true, 99, 8, proxies)));
  }

  private static TestReply rare(TestKernel kernel, String forwarded) {
    return kernel.anonymous().with("X-Forwarded-For", forwarded).get("/rare");
  }

  @Test
  void callersBehindANamedProxyCountEachForThemselves() {
    for (int i = 0; i < 3; i++) {
      rare(behindUs, "198.51.100.1").hasStatus(200);
      rare(behindUs, "198.51.100.2").hasStatus(200);
    }
    rare(behindUs, "198.51.100.1").hasStatus(429).isProblem("too-many-requests");
    rare(behindUs, "203.0.113.9, 198.51.100.1").hasStatus(429);
    rare(behindUs, "198.51.100.3").hasStatus(200);
  }

  @Test
  void anotherNameEachTimeHelpsNobodyElse() {
    for (int i = 0; i < 3; i++) {
      rare(behindAnother, "198.51.100." + i).hasStatus(200);
    }
    rare(behindAnother, "198.51.100.9").hasStatus(429).isProblem("too-many-requests");
  }
}
