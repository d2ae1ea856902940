package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.InvalidManifestException;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.opd.ImageSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** All cases, for one mini-app. */
public final class Suite implements AutoCloseable {
  private final Subject subject;
  private final List<AutoCloseable> opened;

  private Suite(Subject subject, AutoCloseable... opened) {
    this.subject = subject;
    this.opened = Arrays.asList(opened);
  }

  /** Every rule there is, in the order in which they are tried. */
  public static List<Case> cases() {
    List<Case> all = new ArrayList<>();
    all.addAll(ManifestCases.all());
    all.addAll(LifeCases.all());
    all.addAll(ClaimCases.all());
    all.addAll(ScreenCases.all());
    all.addAll(LanguageCases.all());
    all.addAll(InputCases.all());
    all.addAll(HostileCases.all());
    all.addAll(KeptCases.all());
    all.addAll(DoorCases.all());
    all.addAll(DeadlineCases.all());
    all.addAll(DataCases.all());
    all.addAll(DataDoorCases.all());
    return Collections.unmodifiableList(all);
  }

  /** Of a mini-app that runs in the test. */
  public static Suite of(MiniApp app, ImageSource images, Clock clock, Profile profile) {
    TokenMint mint = TokenMint.start(0);
    EndpointDoor door = EndpointDoor.to(app, images, clock, profile, mint);
    return new Suite(new Subject(app.manifest(), profile, door, mint), door, mint);
  }

  /**
   * Of an endpoint of any language that takes the tokens of this mint.
   *
   * @throws InvalidManifestException when the manifest cannot be used
   */
  public static Suite of(String address, String manifest, Profile profile, TokenMint mint) {
    HttpDoor door = new HttpDoor(address, profile.deadline());
    return new Suite(new Subject(Manifest.parse(manifest), profile, door, mint));
  }

  /** A test for each rule, grouped; whoever reads the stream to its end closes it. */
  public Stream<DynamicNode> tests() {
    List<DynamicNode> groups = new ArrayList<>();
    List<DynamicTest> tests = new ArrayList<>();
    String group = "";
    for (Case each : cases()) {
      if (!each.group().equals(group) && !tests.isEmpty()) {
        groups.add(DynamicContainer.dynamicContainer(group, tests));
        tests = new ArrayList<>();
      }
      group = each.group();
      tests.add(DynamicTest.dynamicTest(each.rule(), () -> each.judge(subject)));
    }
    groups.add(DynamicContainer.dynamicContainer(group, tests));
    return groups.stream().onClose(this::close);
  }

  @Override
  public void close() {
    for (AutoCloseable one : opened) {
      try {
        one.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
