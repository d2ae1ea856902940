package id.satuwarga.server.push;

import id.satuwarga.server.platform.config.Environment;
import id.satuwarga.server.platform.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the deployment decides about push.
 *
 * @param credentials the service account of the FCM project, as Google hands it out; none means no
 *     push in production and the stand-in in a sandbox
 * @param dryRun FCM judges each message and hands over none
 * @param perMinute the quota of the project
 * @param bulk whether broadcasts go many at once however few there are
 * @param topics whether emergencies go by the topics of regencies
 * @param standIn what takes the messages in place of FCM, on this machine, to try a load
 */
public record PushConfig(
    Optional<Secret> credentials,
    boolean dryRun,
    int perMinute,
    boolean bulk,
    boolean topics,
    Optional<URI> standIn) {
  /** What FCM grants a project that asks for nothing. */
  public static final int USUAL_QUOTA = 600_000;

  private static final Pattern NEAR = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]{1,5}/");
  private static final String STAND_IN = "SATUWARGA_FCM_STAND_IN";
  private static final String CREDENTIALS = "SATUWARGA_FCM_CREDENTIALS";

  public static PushConfig read(Environment environment) {
    return new PushConfig(
        environment.find(CREDENTIALS).flatMap(path -> file(environment, path)),
        environment.flag("SATUWARGA_FCM_DRY_RUN", false),
        environment.number("SATUWARGA_FCM_PER_MINUTE", USUAL_QUOTA, 60, 60_000_000),
        environment.flag("SATUWARGA_PUSH_BULK", false),
        environment.flag("SATUWARGA_PUSH_TOPICS", true),
        environment.find(STAND_IN).flatMap(address -> standIn(environment, address)));
  }

  public static PushConfig none() {
    return new PushConfig(Optional.empty(), false, USUAL_QUOTA, false, true, Optional.empty());
  }

  private static Optional<URI> standIn(Environment environment, String address) {
    return NEAR.matcher(address).matches()
        ? Optional.of(URI.create(address))
        : environment.mistake(STAND_IN, "is not like http://127.0.0.1:9099/", Optional.empty());
  }

  private static Optional<Secret> file(Environment environment, String path) {
    try {
      return Optional.of(new Secret(Files.readString(Path.of(path))));
    } catch (IOException unreadable) {
      return environment.mistake(CREDENTIALS, "names a file that cannot be read", Optional.empty());
    }
  }
}
