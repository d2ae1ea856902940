package id.satuwarga.server.identity;

import id.satuwarga.server.platform.crypto.Hmac;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Makes and recognises refresh tokens. A token is its session, its generation and a keyed hash over
 * both: so the successor of a token can be given out twice when the first answer was lost, and a
 * token long rotated away still proves that it was genuine, which is what tells theft from noise,
 * and neither needs a row of its own.
 */
final class RefreshTokens {
  private static final int BODY = 2 + 16 + 16 + 4;
  private static final int MAC = 32;
  private static final int LONGEST = 200;
  private final Keys keys;

  @Inject
  RefreshTokens(Keys keys) {
    this.keys = keys;
  }

  RefreshToken make(CitizenId citizen, UUID session, int generation) {
    int version = keys.refresh().newest();
    byte[] body =
        ByteBuffer.allocate(BODY)
            .putShort((short) version)
            .putLong(citizen.value().getMostSignificantBits())
            .putLong(citizen.value().getLeastSignificantBits())
            .putLong(session.getMostSignificantBits())
            .putLong(session.getLeastSignificantBits())
            .putInt(generation)
            .array();
    byte[] whole =
        ByteBuffer.allocate(BODY + MAC).put(body).put(keys.refresh().get(version).of(body)).array();
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    return new RefreshToken(citizen, session, generation, text);
  }

  /** The token, when it is one that {@link #make} once made. */
  Optional<RefreshToken> read(String text) {
    return decode(text)
        .flatMap(
            bytes -> {
              ByteBuffer parts = ByteBuffer.wrap(bytes);
              int version = parts.getShort();
              CitizenId citizen = new CitizenId(new UUID(parts.getLong(), parts.getLong()));
              UUID session = new UUID(parts.getLong(), parts.getLong());
              RefreshToken token = new RefreshToken(citizen, session, parts.getInt(), text);
              return keys.refresh()
                  .find(version)
                  .filter(key -> genuine(key, bytes))
                  .map(key -> token);
            });
  }

  private static boolean genuine(Hmac key, byte[] bytes) {
    byte[] expected = key.of(Arrays.copyOf(bytes, BODY));
    return MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, BODY, BODY + MAC));
  }

  private static Optional<byte[]> decode(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == BODY + MAC ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
