package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Visit;
import org.jspecify.annotations.Nullable;

/** Keeps in mind what a mini-app threw, so that a failed case can name it. */
final class Witness implements MiniApp {
  private final MiniApp app;
  private volatile @Nullable Throwable fault;

  Witness(MiniApp app) {
    this.app = app;
  }

  @Nullable Throwable lastFault() {
    return fault;
  }

  @Override
  public Manifest manifest() {
    return app.manifest();
  }

  @Override
  public Screen open(Visit visit, Context context) throws Exception {
    return watched(() -> app.open(visit, context));
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) throws Exception {
    return watched(() -> app.act(visit, action, context));
  }

  private Screen watched(Call call) throws Exception {
    try {
      return call.run();
    } catch (Refusal no) {
      throw no;
    } catch (Exception | Error failed) {
      fault = failed;
      throw failed;
    }
  }

  private interface Call {
    Screen run() throws Exception;
  }
}
