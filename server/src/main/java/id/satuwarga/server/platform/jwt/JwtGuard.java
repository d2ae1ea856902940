package id.satuwarga.server.platform.jwt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.satuwarga.server.platform.jwt.JwtRefused.Reason;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a token's form and nothing looser: three parts of base64url in its one canonical spelling,
 * JSON objects without duplicates, a header of exactly {@code alg} ES256, {@code kid} and perhaps
 * {@code typ}. What gets past here has one reading only, so that {@code JWTAuth} and we cannot
 * understand two different things.
 */
public final class JwtGuard {
  /** Ours are around 500 bytes; nobody needs more for a signed name tag. */
  public static final int MAX_LENGTH = 4096;

  private static final Set<String> HEADER = Set.of("alg", "typ", "kid");
  private static final List<String> TIMES = List.of("exp", "iat", "nbf");
  private static final Pattern COMPACT =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]{86})");
  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxNumberLength(20)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JwtGuard() {}

  /** The token, or {@link JwtRefused}. */
  public static Jwt read(String token) {
    if (token.length() > MAX_LENGTH) {
      throw new JwtRefused(Reason.TOO_LONG);
    }
    var parts = COMPACT.matcher(token);
    if (!parts.matches()) {
      throw new JwtRefused(Reason.NOT_COMPACT);
    }
    JsonNode header = object(decode(parts.group(1)));
    judgeSignature(decode(parts.group(3)));
    return judgeHeader(token, header, object(decode(parts.group(2))));
  }

  private static Jwt judgeHeader(String token, JsonNode header, JsonNode claims) {
    for (Iterator<String> names = header.fieldNames(); names.hasNext(); ) {
      if (!HEADER.contains(names.next())) {
        throw new JwtRefused(Reason.HEADER);
      }
    }
    if (!"ES256".equals(header.path("alg").textValue())) {
      throw new JwtRefused(Reason.ALGORITHM);
    }
    String keyId = header.path("kid").textValue();
    if (keyId == null || !KEY_ID.matcher(keyId).matches()) {
      throw new JwtRefused(Reason.KEY);
    }
    JsonNode type = header.path("typ");
    if (!type.isMissingNode() && (!type.isTextual() || type.textValue().isEmpty())) {
      throw new JwtRefused(Reason.TYPE);
    }
    return judgeTimes(new Jwt(token, type.asText(""), keyId, claims));
  }

  /** Times of another type than whole seconds make {@code JWTAuth} throw instead of refuse. */
  private static Jwt judgeTimes(Jwt token) {
    TIMES.forEach(token::findSeconds);
    return token;
  }

  /** Both halves within the order of the curve: zero once passed on some Java versions. */
  private static void judgeSignature(byte[] signature) {
    BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, 32));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    if (r.signum() == 0 || s.signum() == 0 || r.compareTo(ORDER) >= 0 || s.compareTo(ORDER) >= 0) {
      throw new JwtRefused(Reason.SIGNATURE);
    }
  }

  /** Only the canonical spelling: the decoder alone would let stray bits at the end pass. */
  static byte[] decode(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      throw new JwtRefused(Reason.NOT_BASE64URL);
    }
    throw new JwtRefused(Reason.NOT_BASE64URL);
  }

  private static JsonNode object(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      try (JsonParser parser = STRICT.createParser(text)) {
        JsonNode value = STRICT.readTree(parser);
        if (value != null && value.isObject() && parser.nextToken() == null) {
          return value;
        }
      }
    } catch (CharacterCodingException notText) {
      throw new JwtRefused(Reason.NOT_JSON);
    } catch (IOException notJson) {
      throw new JwtRefused(Reason.NOT_JSON);
    }
    throw new JwtRefused(Reason.NOT_JSON);
  }
}
