package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Publishes an approved release at a sandbox as one of its fictitious developers: what {@code
 * scripts/register publish} runs. It asks for no letter by itself.
 */
public final class Publish {
  private static final Gson GSON = new Gson();

  private Publish() {}

  /**
   * Takes the manifest, the address of the server and the slug of the developer; ends with 1 and
   * the server's words when it says no.
   */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      Path manifest = Path.of(arguments[0]);
      System.out.println(release(manifest, URI.create(arguments[1]), arguments[2]) + " is live");
    } catch (NoSuchFileException missing) {
      fail("there is no file " + missing.getFile());
    } catch (JsonParseException | NullPointerException | IllegalStateException broken) {
      fail("the manifest cannot be read: " + broken.getMessage());
    } catch (IOException refused) {
      fail(String.valueOf(refused.getMessage()));
    }
  }

  /** The release of the manifest's version, by its name; fails with the words of the refusal. */
  public static String release(Path manifestFile, URI server, String person)
      throws IOException, InterruptedException {
    JsonObject manifest = GSON.fromJson(Files.readString(manifestFile), JsonObject.class);
    Staff developer = Staff.signedIn(server, person);
    try {
      Registration registration = new Registration(developer, manifest);
      developer
          .post(registration.path() + "/releases/" + registration.version() + "/publish")
          .expect(200);
      return manifest.get("app_id").getAsString() + " " + registration.version();
    } finally {
      developer.signOut();
    }
  }

  private static void fail(String reason) {
    System.err.println(reason);
    System.exit(1);
  }
}
