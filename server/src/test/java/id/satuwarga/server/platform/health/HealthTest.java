package id.satuwarga.server.platform.health;

import id.satuwarga.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void saysThatItLives() {
    server.anonymous().get("/health/live").hasStatus(200).has("/status", "up");
  }

  @Test
  void isReadyWhenTheDatabaseAnswers() {
    server.anonymous().get("/health/ready").hasStatus(200).has("/checks/0/name", "database");
  }

  @Test
  void tellsWhatItIs() {
    server.anonymous().get("/v1/deployment").hasStatus(200).has("/mode", "sandbox");
  }

  @Test
  void headAnswersLikeGetWithoutABody() {
    server.anonymous().head("/health/live").hasStatus(200);
  }

  @Test
  void findsRegionsByCode() {
    server.anonymous().get("/v1/regions/21.71").hasStatus(200).has("/code", "21.71");
  }

  @Test
  void refusesACodeThatIsNone() {
    server.anonymous().get("/v1/regions/abc").hasStatus(400).isProblem("request-invalid");
  }
}
