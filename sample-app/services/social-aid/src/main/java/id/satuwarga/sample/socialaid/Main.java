package id.satuwarga.sample.socialaid;

import id.satuwarga.sample.ground.ServiceMain;
import java.io.IOException;

/** Runs the social aid register alone. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    ServiceMain.run(SocialAidService::start);
  }
}
