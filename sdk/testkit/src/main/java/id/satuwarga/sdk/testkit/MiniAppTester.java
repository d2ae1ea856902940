package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.testkit.internal.Host;
import java.time.Duration;
import java.util.Objects;

/**
 * Runs a mini-app as a citizen would, in the test's own thread: what is sent and shown goes through
 * the same JSON as between the gateway and an OPD.
 *
 * <pre>{@code
 * MiniAppTester.of(new Apekesah())
 *     .as(Citizen.named("Siti Rahmawati"))
 *     .visit("/new")
 *     .fill("Judul", "Jalan berlubang")
 *     .place("Tempat", Place.in("21.71.02.1001"))
 *     .press("Kirim")
 *     .sees("diterima");
 * }</pre>
 *
 * Testers of one {@link #of} share clock and storage, so that several citizens can meet. What goes
 * wrong on the way costs no time; a press whose answer was lost is pressed again:
 *
 * <pre>{@code
 * TestVisit form = siti.visit("/new").fill("Judul", "Jalan berlubang");
 * siti.loseAnswer();
 * form.press("Kirim").outcomeUnknown().pressAgain().sees("diterima");
 * }</pre>
 */
public final class MiniAppTester {
  private final MiniApp app;
  private final Citizen citizen;
  private final TestClock clock;
  private final Network network;
  private final Host host;

  private MiniAppTester(MiniApp app, Citizen citizen, TestClock clock, Network network, Host host) {
    this.app = app;
    this.citizen = citizen;
    this.clock = clock;
    this.network = network;
    this.host = host;
  }

  /** For this mini-app, visited by Siti Rahmawati of Batam on 22 November 2026 at 10.30 WIB. */
  public static MiniAppTester of(MiniApp app) {
    return new MiniAppTester(
        Objects.requireNonNull(app, "app"),
        Citizen.named("Siti Rahmawati"),
        TestClock.at("2026-11-22T10:30:00+07:00"),
        new Network(1),
        new Host(app));
  }

  /** The same for somebody else. */
  public MiniAppTester as(Citizen other) {
    return new MiniAppTester(app, other, clock, network, host);
  }

  /** The same by this clock, which the service behind the mini-app may share. */
  public MiniAppTester clock(TestClock other) {
    return new MiniAppTester(app, citizen, other, network, host);
  }

  /**
   * The same over a line on which a call takes this long, give or take so much: the clock moves by
   * that. One that takes more than the 8 s a gateway waits is done, and its answer lost.
   */
  public MiniAppTester slow(Duration usual, Duration giveOrTake) {
    return slow(usual, giveOrTake, 1);
  }

  /** The same with delays of its own; the same seed gives the same ones. */
  public MiniAppTester slow(Duration usual, Duration giveOrTake, long seed) {
    return new MiniAppTester(app, citizen, clock, new Network(seed).delay(usual, giveOrTake), host);
  }

  /**
   * The next call, or the one after those that are to fail already, never comes to the mini-app.
   */
  public MiniAppTester loseRequest() {
    network.next(Network.Fault.REQUEST_LOST);
    return this;
  }

  /** The next call is done by the mini-app, and the citizen does not learn so. */
  public MiniAppTester loseAnswer() {
    network.next(Network.Fault.ANSWER_LOST);
    return this;
  }

  /** The next call comes to the mini-app twice at once, as after a retry on the way. */
  public MiniAppTester sendTwice() {
    network.next(Network.Fault.SENT_TWICE);
    return this;
  }

  /** The clock, to move it. */
  public TestClock clock() {
    return clock;
  }

  /** Who visits. */
  public Citizen citizen() {
    return citizen;
  }

  /** What the mini-app says of itself. */
  public Manifest manifest() {
    return app.manifest();
  }

  /** Opens a page as a link would: {@code /}, {@code /complaints/42}, {@code /?before=7}. */
  public TestVisit visit(String page) {
    return new TestVisit(this, host, network).visit(page);
  }
}
