package id.satuwarga.sdk.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Es256Test {
  @TempDir Path folder;

  @Test
  void everySignatureHasSixtyFourBytesThatVerify() throws Exception {
    EcKey key = EcKey.loadOrCreate(folder.resolve("key.json"));
    PublicKey open = open(key);
    for (int round = 0; round < 300; round++) {
      String text = "header.claims" + round;
      byte[] raw = key.sign(text);
      assertThat(raw).hasSize(64);
      Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(open);
      verifier.update(text.getBytes(StandardCharsets.US_ASCII));
      assertThat(verifier.verify(raw)).as(text).isTrue();
    }
  }

  private static PublicKey open(EcKey key) throws Exception {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECPoint point = new ECPoint(member(key, "x"), member(key, "y"));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static BigInteger member(EcKey key, String name) {
    String value = key.publicJwk().replaceAll(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
    return new BigInteger(1, Base64.getUrlDecoder().decode(value));
  }
}
