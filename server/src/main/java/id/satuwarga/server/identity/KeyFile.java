package id.satuwarga.server.identity;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.crypto.Hmac;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.jwt.SigningKey;
import id.satuwarga.server.platform.jwt.VerifyingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file of the deployment's keys: a JWK set. EC keys sign, the first of them now; {@code oct}
 * keys are named after mode, purpose and version, such as {@code test_pairwise_1}.
 */
final class KeyFile {
  private static final Pattern SECRET_ID =
      Pattern.compile("(?:test|live)_(pairwise|lookup|seal|refresh)_([1-9][0-9]{0,3})");
  private static final List<String> PURPOSES = List.of("pairwise", "lookup", "seal", "refresh");
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");
  private final Path path;
  private final Mode mode;

  KeyFile(Path path, Mode mode) {
    this.path = path;
    this.mode = mode;
  }

  /** One key of the file; which members there are depends on its type. */
  private record Jwk(
      String kty,
      String kid,
      @Nullable String crv,
      @Nullable String use,
      @Nullable String alg,
      @Nullable String x,
      @Nullable String y,
      @Nullable String d,
      @Nullable String k) {}

  private record JwkSet(List<Jwk> keys) {}

  /** Reads the keys; a sandbox without a file gets one. Says what is wrong, never what is in it. */
  Keys load() {
    if (!Files.exists(path) && mode == Mode.SANDBOX) {
      create();
    }
    requireOwnerOnly();
    try {
      return parse(Json.tree(Files.readString(path)).path("keys"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the keys file " + path + " cannot be read", unreadable);
    } catch (RuntimeException unusable) {
      throw new IllegalStateException(
          "the keys file " + path + " cannot be used: " + unusable.getMessage(), unusable);
    }
  }

  /** Makes the file; one that is there already is nobody's to replace. */
  void make() {
    if (Files.exists(path)) {
      throw new IllegalStateException("the keys file " + path + " is there already");
    }
    create();
  }

  /** Keys that others of this machine can read are nobody's secret. A sandbox has none to lose. */
  private void requireOwnerOnly() {
    if (mode == Mode.SANDBOX || !Files.exists(path) || !hasPosix()) {
      return;
    }
    try {
      Set<PosixFilePermission> granted = Files.getPosixFilePermissions(path);
      if (!OWNERS.containsAll(granted)) {
        throw new IllegalStateException(
            "the keys file "
                + path
                + " is open to others than its owner ("
                + PosixFilePermissions.toString(granted)
                + "); chmod 600 it");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the keys file " + path + " cannot be judged", unreadable);
    }
  }

  private boolean hasPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private Keys parse(JsonNode list) {
    List<SigningKey> signing = new ArrayList<>();
    Map<String, Map<Integer, byte[]>> secrets = new HashMap<>();
    PURPOSES.forEach(purpose -> secrets.put(purpose, new HashMap<>()));
    for (JsonNode jwk : list) {
      judgeMode(jwk.path("kid").asText());
      if ("EC".equals(jwk.path("kty").textValue())) {
        signing.add(SigningKey.of(VerifyingKey.ofJwk(jwk), jwk.path("d").asText()));
      } else {
        addSecret(jwk, secrets);
      }
    }
    return new Keys(
        signing,
        versions(secrets, "pairwise", Hmac::new),
        versions(secrets, "lookup", Hmac::new).get(1),
        versions(secrets, "seal", Seal::new),
        versions(secrets, "refresh", Hmac::new),
        versions(secrets, "seal", KeyFile::envelope));
  }

  private void judgeMode(String keyId) {
    if (!keyId.startsWith(mode.keyPrefix())) {
      throw new IllegalArgumentException(
          "key " + keyId + " is not of this mode, ids begin with " + mode.keyPrefix());
    }
  }

  private static void addSecret(JsonNode jwk, Map<String, Map<Integer, byte[]>> secrets) {
    Matcher id = SECRET_ID.matcher(jwk.path("kid").asText());
    if (!"oct".equals(jwk.path("kty").textValue()) || !id.matches()) {
      throw new IllegalArgumentException("key " + jwk.path("kid").asText() + " has no purpose");
    }
    byte[] secret = Base64.getUrlDecoder().decode(jwk.path("k").asText());
    Map<Integer, byte[]> versions = secrets.getOrDefault(id.group(1), Map.of());
    if (versions.put(Integer.parseInt(id.group(2)), secret) != null) {
      throw new IllegalArgumentException("key " + id.group() + " stands there twice");
    }
  }

  /** A key of its own, so that nothing sealed for one use opens for another. */
  private static Seal envelope(byte[] seal) {
    return new Seal(new Hmac(seal).of("envelope".getBytes(StandardCharsets.US_ASCII)));
  }

  private static <K> VersionedKeys<K> versions(
      Map<String, Map<Integer, byte[]>> secrets, String purpose, Function<byte[], K> make) {
    Map<Integer, K> keys = new HashMap<>();
    secrets
        .getOrDefault(purpose, Map.of())
        .forEach((version, secret) -> keys.put(version, make.apply(secret)));
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is no key for the purpose " + purpose);
    }
    return new VersionedKeys<>(keys);
  }

  private void create() {
    SecureRandom random = new SecureRandom();
    List<Jwk> keys = new ArrayList<>();
    keys.add(signingKey(random));
    for (String purpose : PURPOSES) {
      String kid = mode.keyPrefix() + purpose + "_1";
      keys.add(new Jwk("oct", kid, null, null, null, null, null, null, base64Url(random, 32)));
    }
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      writeForOwnerOnly(Json.writeBytes(new JwkSet(keys)));
    } catch (FileAlreadyExistsException another) {
      return; // another process of this sandbox was faster: its keys are ours too
    } catch (IOException unwritable) {
      throw new UncheckedIOException("the keys file " + path + " cannot be made", unwritable);
    }
  }

  private Jwk signingKey(SecureRandom random) {
    SigningKey pair = SigningKey.generate(mode.keyPrefix() + base64Url(random, 9));
    VerifyingKey half = pair.verifyingKey();
    return new Jwk(
        "EC", half.keyId(), "P-256", "sig", "ES256", half.x(), half.y(), pair.secret(), null);
  }

  /** The permissions are there before the first byte is. */
  private void writeForOwnerOnly(byte[] bytes) throws IOException {
    FileAttribute<?>[] ownerOnly =
        hasPosix()
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (var file =
        Files.newByteChannel(
            path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
    }
  }

  private static String base64Url(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
