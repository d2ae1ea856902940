package id.satuwarga.server.platform.web;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** One IP address, or all that begin alike, as in {@code 10.0.0.0/8}; names are not looked up. */
public final class Network {
  private static final int V6_BYTES = 16;
  private static final byte[] V4_IN_V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
  private final byte[] address;
  private final int prefix;

  private Network(byte[] address, int prefix) {
    this.address = address;
    this.prefix = prefix;
  }

  /** An address with or without a prefix length; nothing when it is neither. */
  public static Optional<Network> parse(String text) {
    String[] parts = text.split("/", 2);
    return bytes(parts[0])
        .flatMap(
            address -> {
              int most = address.length * Byte.SIZE;
              if (parts.length == 1) {
                return Optional.of(new Network(address, most));
              }
              return Optional.of(parts[1])
                  .filter(digits -> digits.matches("[0-9]{1,3}"))
                  .map(Integer::valueOf)
                  .filter(prefix -> prefix <= most)
                  .map(prefix -> new Network(address, prefix));
            });
  }

  boolean holds(Network single) {
    if (single.address.length != address.length) {
      return false;
    }
    int whole = prefix / Byte.SIZE;
    int shift = Byte.SIZE - prefix % Byte.SIZE;
    return Arrays.equals(address, 0, whole, single.address, 0, whole)
        && (shift == Byte.SIZE || (address[whole] ^ single.address[whole]) >> shift == 0);
  }

  /** Who is behind an address, as far as it shows: a household holds a whole /64 of IPv6. */
  String household() {
    return HexFormat.of().formatHex(address, 0, Math.min(address.length, 8));
  }

  /** An IPv4 address written as IPv6 is the IPv4 address. */
  private static Optional<byte[]> bytes(String text) {
    return Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(text))
        .map(
            bytes ->
                bytes.length == V6_BYTES && Arrays.equals(bytes, 0, 12, V4_IN_V6, 0, 12)
                    ? Arrays.copyOfRange(bytes, 12, V6_BYTES)
                    : bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network
        && prefix == network.prefix
        && Arrays.equals(address, network.address);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(address) + prefix;
  }

  @Override
  public String toString() {
    return NetUtil.bytesToIpAddress(address) + "/" + prefix;
  }
}
