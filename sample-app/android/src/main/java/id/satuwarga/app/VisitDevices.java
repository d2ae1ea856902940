package id.satuwarga.app;

import android.app.Activity;
import id.satuwarga.app.model.Choices;
import id.satuwarga.app.model.HomeModel;
import id.satuwarga.app.model.Server;
import id.satuwarga.app.model.VisitModel;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.OpenVisit;
import java.io.IOException;
import java.util.Optional;

/** The same within a visit, through which files go up and pictures come. */
final class VisitDevices extends ServerDevices {
  private final Choices choices;
  private final VisitModel visit;

  VisitDevices(
      Activity activity, Server server, Choices choices, HomeModel home, VisitModel visit) {
    super(activity, server, choices, home);
    this.choices = choices;
    this.visit = visit;
  }

  @Override
  public String upload(String name, String type, byte[] content) throws IOException {
    try {
      return open().upload(name, type, content).execute();
    } catch (ApiException | IllegalArgumentException notTaken) {
      throw new IOException(notTaken);
    }
  }

  /** Whoever saves data reads the words that stand for the picture, until they ask for it. */
  @Override
  public boolean savesData() {
    return choices.savesData();
  }

  @Override
  public byte[] image(String ref) throws IOException {
    try {
      return open().image(ref).execute().content();
    } catch (ApiException notNow) {
      throw new IOException(notNow);
    }
  }

  private OpenVisit open() throws IOException {
    Optional<OpenVisit> open = visit.visit();
    return open.orElseThrow(() -> new IOException("no visit"));
  }
}
