package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.DataSource;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps in mind what a mini-app threw, so that a failed case can name it. */
class Witness implements MiniApp {
  private final MiniApp app;
  private volatile @Nullable Throwable fault;

  private Witness(MiniApp app) {
    this.app = app;
  }

  /** A witness provides data if the mini-app does. */
  static Witness of(MiniApp app) {
    return app instanceof DataSource ? new OfSource(app, (DataSource) app) : new Witness(app);
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

  private <T> T watched(Call<T> call) throws Exception {
    try {
      return call.run();
    } catch (Refusal no) {
      throw no;
    } catch (Exception | Error failed) {
      fault = failed;
      throw failed;
    }
  }

  private interface Call<T> {
    T run() throws Exception;
  }

  private static final class OfSource extends Witness implements DataSource {
    private final DataSource source;

    OfSource(MiniApp app, DataSource source) {
      super(app);
      this.source = source;
    }

    @Override
    public Map<String, String> read(DataRequest request, Context context) throws Exception {
      return super.watched(() -> source.read(request, context));
    }
  }
}
