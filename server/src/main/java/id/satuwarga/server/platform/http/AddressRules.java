package id.satuwarga.server.platform.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Which network addresses we may be sent to by somebody else's word: public ones. Everything that
 * leads into a house, to the machine itself or to a cloud's own services is refused, also when it
 * hides inside an IPv6 form.
 */
final class AddressRules {
  private static final List<Range> NEVER =
      List.of(
          Range.of("0.0.0.0", 8),
          Range.of("10.0.0.0", 8),
          Range.of("100.64.0.0", 10),
          Range.of("127.0.0.0", 8),
          Range.of("169.254.0.0", 16),
          Range.of("172.16.0.0", 12),
          Range.of("192.0.0.0", 24),
          Range.of("192.0.2.0", 24),
          Range.of("192.88.99.0", 24),
          Range.of("192.168.0.0", 16),
          Range.of("198.18.0.0", 15),
          Range.of("198.51.100.0", 24),
          Range.of("203.0.113.0", 24),
          Range.of("224.0.0.0", 3),
          Range.of("2001::", 23),
          Range.of("2001:db8::", 32),
          Range.of("2002::", 16),
          Range.of("3fff::", 20));

  /** Of IPv6 only global unicast is public; mapped, translated and local forms lie outside. */
  private static final Range GLOBAL_IPV6 = Range.of("2000::", 3);

  private final boolean loopbackAllowed;

  AddressRules(boolean loopbackAllowed) {
    this.loopbackAllowed = loopbackAllowed;
  }

  boolean allows(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return loopbackAllowed;
    }
    byte[] bytes = address.getAddress();
    return NEVER.stream().noneMatch(range -> range.contains(bytes))
        && (bytes.length == 4 || GLOBAL_IPV6.contains(bytes));
  }

  private record Range(BigInteger prefix, int length, int bits) {
    static Range of(String address, int length) {
      byte[] bytes = literal(address);
      return new Range(shifted(bytes, length), length, bytes.length * 8);
    }

    private static byte[] literal(String address) {
      try {
        // a literal is never looked up
        return InetAddress.getByName(address).getAddress();
      } catch (java.net.UnknownHostException impossible) {
        throw new IllegalStateException(address, impossible);
      }
    }

    private static BigInteger shifted(byte[] bytes, int length) {
      return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - length);
    }

    boolean contains(byte[] address) {
      return address.length * 8 == bits && shifted(address, length).equals(prefix);
    }
  }
}
