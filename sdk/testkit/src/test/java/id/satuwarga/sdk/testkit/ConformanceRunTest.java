package id.satuwarga.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.DataSource;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Visit;
import id.satuwarga.sdk.opd.ActionLog;
import id.satuwarga.sdk.opd.ImageSource;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.MiniAppServer;
import id.satuwarga.sdk.opd.VisitTokens;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What an OPD's build shows of the rules. */
class ConformanceRunTest {
  @Test
  void everyRuleIsATestByItsName() {
    Run run = Run.of(SuggestionBoxConformanceTest.class);

    assertThat(run.passed)
        .hasSizeGreaterThan(100)
        .contains("home opens", "it may be registered as it is");
    assertThat(run.failed).isEmpty();
  }

  @Test
  void whatIsBrokenIsNamedWithWhereAndWhy() {
    Run run = Run.of(Broken.class);

    assertThat(run.failed).containsExactly("no word of a program is left over");
    assertThat(run.reasons.get(0)).contains("\"Petugas: null\" at /new");
  }

  @Test
  void aFaultOfTheMiniAppIsNamed() {
    Run run = Run.of(Failing.class);

    assertThat(run.failed).contains("home opens");
    assertThat(String.join("\n", run.reasons)).contains("no database");
  }

  @Test
  void aServiceIsHeldToTheSameRulesOverHttp() {
    Run run = Run.of(OverHttp.class);

    assertThat(run.failed).isEmpty();
    assertThat(run.passed).hasSizeGreaterThan(100);
  }

  @Test
  void aServiceThatTakesTokensOfAnybodyIsFoundOverHttp() {
    assertThat(Run.of(OfAnotherOpd.class).failed).contains("home opens");
  }

  @Test
  void whereNobodyAnswersEveryRuleSaysSo() {
    Run run = Run.of(Nowhere.class);

    assertThat(run.failed).contains("home opens", "nobody is let in without a token");
    assertThat(String.join("\n", run.reasons)).contains("ConnectException");
  }

  static class Broken extends ConformanceTest {
    @Override
    protected MiniApp miniApp() {
      return new Wrapped() {
        @Override
        public Screen open(Visit visit, Context context) {
          Screen good = box.open(visit, context);
          return visit.route().equals("/new") ? good.text("Petugas: null") : good;
        }
      };
    }

    @Override
    protected ImageSource images() {
      return new SuggestionBoxConformanceTest().images();
    }
  }

  static class Failing extends ConformanceTest {
    @Override
    protected MiniApp miniApp() {
      return new Wrapped() {
        @Override
        public Screen open(Visit visit, Context context) {
          throw new IllegalStateException("no database");
        }
      };
    }
  }

  static class OverHttp extends RemoteConformanceTest {
    private MiniAppServer server;

    @Override
    protected String serve(String issuer) throws Exception {
      MiniAppEndpoint endpoint =
          MiniAppEndpoint.of(
                  new SuggestionBox(SuggestionBox.MANIFEST, 1), VisitTokens.of(issuer, serving()))
              .actions(ActionLog.inMemory())
              .images(new SuggestionBoxConformanceTest().images());
      server = MiniAppServer.start(endpoint, 0);
      return "http://localhost:" + server.port();
    }

    @Override
    protected String manifest() {
      return SuggestionBox.MANIFEST.json();
    }

    @Override
    protected String operator() {
      return "diskominfo-batam";
    }

    String serving() {
      return operator();
    }

    @AfterEach
    void stop() {
      server.close();
    }
  }

  static class OfAnotherOpd extends OverHttp {
    @Override
    String serving() {
      return "dinkes-batam";
    }
  }

  static class Nowhere extends RemoteConformanceTest {
    @Override
    protected String serve(String issuer) throws Exception {
      try (ServerSocket free = new ServerSocket(0)) {
        return "http://localhost:" + free.getLocalPort();
      }
    }

    @Override
    protected String manifest() {
      return SuggestionBox.MANIFEST.json();
    }

    @Override
    protected String operator() {
      return "diskominfo-batam";
    }
  }

  private abstract static class Wrapped implements MiniApp, DataSource {
    final SuggestionBox box = new SuggestionBox();

    @Override
    public Manifest manifest() {
      return box.manifest();
    }

    @Override
    public Screen act(Visit visit, Action action, Context context) {
      return box.act(visit, action, context);
    }

    @Override
    public Map<String, String> read(DataRequest request, Context context) {
      return box.read(request, context);
    }
  }

  /** Runs a class as a build does, and keeps what became of its tests. */
  private static final class Run implements TestExecutionListener {
    final List<String> passed = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();

    static Run of(Class<?> test) {
      Run run = new Run();
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(test)).build();
      LauncherFactory.create().execute(request, run);
      return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() == TestExecutionResult.Status.FAILED) {
        failed.add(test.getDisplayName());
        result.getThrowable().map(Throwable::toString).ifPresent(reasons::add);
      } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
        passed.add(test.getDisplayName());
      }
    }
  }
}
