package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Registers a stranger's mini-app at a sandbox, as one of its fictitious developers: what {@code
 * scripts/register} runs.
 */
public final class Register {
  private Register() {}

  /**
   * Takes the manifest, the key file, the address of the server and the slug of the developer; ends
   * with 1 and one line when the server or a file says no.
   */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(Path.of(arguments[0]), Path.of(arguments[1]), URI.create(arguments[2]), arguments[3]);
    } catch (NoSuchFileException missing) {
      fail("there is no file " + missing.getFile());
    } catch (JsonParseException | NullPointerException | IllegalStateException broken) {
      fail("the manifest cannot be read: " + broken.getMessage());
    } catch (IOException refused) {
      fail(String.valueOf(refused.getMessage()));
    }
  }

  private static void run(Path manifestFile, Path keyFile, URI server, String person)
      throws IOException, InterruptedException {
    JsonObject manifest = new Gson().fromJson(Files.readString(manifestFile), JsonObject.class);
    String opd = Objects.requireNonNull(manifest.get("opd"), "opd is missing").getAsString();
    Staff developer = Staff.signedIn(server, person);
    Registration registration = new Registration(developer, manifest);
    registration.key(opd, keyFile, manifest.get("app_id").getAsString());
    boolean fresh = registration.miniApp();
    developer.signOut();
    System.out.printf(
        "%s %d: %s%n%s sees it on home under \"Uji coba\": %s%n",
        manifest.get("app_id").getAsString(),
        registration.version(),
        fresh ? "registered" : "was registered before; a change needs a higher version.code",
        person,
        server);
  }

  private static void fail(String reason) {
    System.err.println(reason);
    System.exit(1);
  }
}
