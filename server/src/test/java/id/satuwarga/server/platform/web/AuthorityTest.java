package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestKernel;
import id.satuwarga.server.testing.TestReply;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTest {
  @RegisterExtension static final TestKernel kernel = new TestKernel(KernelRoutes.all());

  private static TestClient caller(String who) {
    return switch (who) {
      case "anonymous" -> kernel.anonymous();
      case "citizen" -> kernel.as(new Caller.Citizen("c1", "s1"));
      case "opd" -> kernel.as(new Caller.Opd("dinkes-batam", "k1"));
      case "approver" -> staff("approver");
      case "author" -> staff("author");
      case "bad-token" -> kernel.anonymous().with("Authorization", "Bearer nonsense");
      case "basic" -> kernel.anonymous().with("Authorization", "Basic YTpi");
      case "empty" -> kernel.anonymous().with("Authorization", "Bearer ");
      case "long" -> kernel.anonymous().with("Authorization", "Bearer " + "a".repeat(5000));
      default -> throw new IllegalArgumentException(who);
    };
  }

  private static TestClient staff(String role) {
    return kernel.as(
        new Caller.Staff("c-" + role, "s1", Set.of(new Caller.Role(role, "dinkes-batam", "21"))));
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous, 401, token-missing",
    "bad-token, 401, token-invalid",
    "basic, 401, token-invalid",
    "empty, 401, token-invalid",
    "long, 401, token-invalid",
    "citizen, 200,",
    "opd, 200,",
    "approver, 200,",
  })
  void readingAThing(String who, int status, String slug) {
    check(caller(who).get("/things/1"), status, slug);
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous, 401, token-missing",
    "bad-token, 401, token-invalid",
    "citizen, 403, not-allowed",
    "opd, 403, not-allowed",
    "author, 403, not-allowed",
    "approver, 200,",
  })
  void changingAThing(String who, int status, String slug) {
    check(caller(who).put("/things/1", Map.of("name", "a")), status, slug);
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous, 401, token-missing",
    "citizen, 403, not-allowed",
    "approver, 403, not-allowed",
    "opd, 200,",
  })
  void callingAsAnOpd(String who, int status, String slug) {
    check(caller(who).get("/opd"), status, slug);
  }

  @ParameterizedTest
  @CsvSource({"anonymous, 200,", "citizen, 200,", "bad-token, 401, token-invalid", "opd, 200,"})
  void callingAsAnybody(String who, int status, String slug) {
    check(caller(who).get("/maybe"), status, slug);
  }

  private static void check(TestReply reply, int status, String slug) {
    reply.hasStatus(status);
    if (slug != null) {
      reply.isProblem(slug);
    }
    if (status == 401) {
      assertThat(reply.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    }
  }

  @Test
  void anOperationForAnybodyLooksAtNoToken() {
    caller("bad-token").get("/open").hasStatus(200);
  }

  @Test
  void authorityIsAskedBeforeTheBodyIsRead() {
    caller("anonymous").put("/things/1", "{broken").hasStatus(401);
    caller("author").put("/things/1", "{broken").hasStatus(403);
  }

  @Test
  void rolesComeWithTheCaller() {
    caller("approver").put("/things/1", Map.of("name", "a")).has("/roles/0/name", "approver");
  }
}
