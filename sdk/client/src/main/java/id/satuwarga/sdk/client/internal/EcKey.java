package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An EC P-256 pair in a JWK file, signing ES256 with nothing but the JDK. */
public final class EcKey {
  private static final int COORDINATE = 32;

  private final PrivateKey secret;
  private final String x;
  private final String y;

  private EcKey(PrivateKey secret, String x, String y) {
    this.secret = secret;
    this.x = x;
    this.y = y;
  }

  public static EcKey loadOrCreate(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file " + file, e);
    } catch (GeneralSecurityException | IllegalArgumentException | JsonParseException e) {
      throw new IllegalArgumentException(file + " holds no EC P-256 key pair", e);
    }
  }

  /** The public half, in the order RFC 7638 wants plus use and algorithm. */
  public String publicJwk() {
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
        + x
        + "\",\"y\":\""
        + y
        + "\",\"use\":\"sig\",\"alg\":\"ES256\"}";
  }

  public String thumbprint() {
    return Base64Url.sha256(
        "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}");
  }

  /** The 64 bytes of ES256. */
  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return Es256.raw(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key does not sign", e);
    }
  }

  /** Writes the whole file aside first: nobody ever reads half a key. */
  private static void create(Path file) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
    Jwk jwk = new Jwk();
    jwk.kty = "EC";
    jwk.crv = "P-256";
    jwk.x = coordinate(point.getAffineX());
    jwk.y = coordinate(point.getAffineY());
    jwk.d = coordinate(((ECPrivateKey) pair.getPrivate()).getS());
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder for " + file);
    }
    Files.createDirectories(folder);
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path aside = Files.createTempFile(folder, ".opd-key", ".json", ownerOnly);
    try {
      Files.write(aside, new Gson().toJson(jwk).getBytes(StandardCharsets.UTF_8));
      Files.move(aside, file);
    } catch (FileAlreadyExistsException e) {
      // another process was quicker: its key is the key
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static EcKey load(Path file) throws IOException, GeneralSecurityException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Jwk jwk = new Gson().fromJson(text, Jwk.class);
    if (jwk == null || jwk.x == null || jwk.y == null || jwk.d == null) {
      throw new IllegalArgumentException("members are missing");
    }
    if (!"EC".equals(jwk.kty) || !"P-256".equals(jwk.crv)) {
      throw new IllegalArgumentException("not EC P-256");
    }
    KeyFactory factory = KeyFactory.getInstance("EC");
    PrivateKey secret = factory.generatePrivate(new ECPrivateKeySpec(number(jwk.d), parameters()));
    PublicKey open =
        factory.generatePublic(
            new ECPublicKeySpec(new ECPoint(number(jwk.x), number(jwk.y)), parameters()));
    judgePair(secret, open);
    return new EcKey(secret, jwk.x, jwk.y);
  }

  private static void judgePair(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
    byte[] probe = {1, 2, 3};
    Signature signing = Signature.getInstance("SHA256withECDSA");
    signing.initSign(secret);
    signing.update(probe);
    byte[] signed = signing.sign();
    Signature verifying = Signature.getInstance("SHA256withECDSA");
    verifying.initVerify(open);
    verifying.update(probe);
    if (!verifying.verify(signed)) {
      throw new IllegalArgumentException("the halves do not belong together");
    }
  }

  private static ECParameterSpec parameters() throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    return curve.getParameterSpec(ECParameterSpec.class);
  }

  private static BigInteger number(String coordinate) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate));
  }

  private static String coordinate(BigInteger number) {
    return Base64Url.encode(Es256.fixed(number.toByteArray(), COORDINATE));
  }

  /** As it stands in the file. */
  private static final class Jwk {
    @Nullable String kty;
    @Nullable String crv;
    @Nullable String x;
    @Nullable String y;
    @Nullable String d;
  }
}
