package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
  private static String behind(String proxies, String peer, String... forwarded) {
    List<Network> trusted =
        Stream.of(proxies.split(" ", -1)).map(Network::parse).flatMap(Optional::stream).toList();
    return new ClientAddress(trusted).of(peer, List.of(forwarded));
  }

  private static String plain(String address) {
    return behind("", address);
  }

  @Test
  void whatACallerSaysOfItselfCountsForNothing() {
    assertThat(behind("", "203.0.113.5", "198.51.100.1")).isEqualTo(plain("203.0.113.5"));
    assertThat(behind("10.0.0.1", "203.0.113.5", "198.51.100.1")).isEqualTo(plain("203.0.113.5"));
  }

  @Test
  void aNamedProxyIsBelieved() {
    assertThat(behind("10.0.0.1", "10.0.0.1", "198.51.100.1")).isEqualTo(plain("198.51.100.1"));
    assertThat(behind("10.0.0.0/8", "10.9.8.7", "198.51.100.1")).isEqualTo(plain("198.51.100.1"));
    assertThat(behind("::1", "0:0:0:0:0:0:0:1", "198.51.100.1")).isEqualTo(plain("198.51.100.1"));
    assertThat(behind("10.0.0.1", "::ffff:10.0.0.1", "198.51.100.1"))
        .isEqualTo(plain("198.51.100.1"));
  }

  @Test
  void onlyWhatProxiesWroteIsRead() {
    assertThat(behind("10.0.0.1", "10.0.0.1", "192.0.2.66, 198.51.100.1"))
        .as("the caller wrote the first, the proxy the last")
        .isEqualTo(plain("198.51.100.1"));
    assertThat(behind("10.0.0.1 10.0.0.2", "10.0.0.1", "192.0.2.66, 198.51.100.1", "10.0.0.2"))
        .as("through two proxies, in two headers")
        .isEqualTo(plain("198.51.100.1"));
    assertThat(behind("10.0.0.1", "10.0.0.1", "198.51.100.1, 10.0.0.2"))
        .as("the second proxy is nobody we know")
        .isEqualTo(plain("10.0.0.2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "198.51.100.1:4711", "198.51.100.0/24", "a, ", "1.2.3"})
  void whatIsNoAddressLeavesTheProxy(String forwarded) {
    assertThat(behind("10.0.0.1", "10.0.0.1", forwarded)).isEqualTo(plain("10.0.0.1"));
  }

  @Test
  void aHouseholdCountsAsOneHoweverItsAddressIsWritten() {
    assertThat(plain("2001:db8::1"))
        .isEqualTo(plain("2001:db8::ffff"))
        .isEqualTo(plain("2001:db8:0:0:1:2:3:4"))
        .isNotEqualTo(plain("2001:db8:0:1::1"));
    assertThat(plain("198.51.100.1")).isNotEqualTo(plain("198.51.100.2"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "0.0.0.0/0, 198.51.100.1, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "10.0.0.1, 10.0.0.1, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false"
  })
  void aNetworkHoldsWhatBeginsAlike(String network, String address, boolean holds) {
    assertThat(Network.parse(network).orElseThrow().holds(Network.parse(address).orElseThrow()))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0.1/33", "10.0.0.1/-1", "10.0.0.1/", "::1/129"})
  void aNetworkIsNeitherANameNorLongerThanAnAddress(String text) {
    assertThat(Network.parse(text)).isEmpty();
  }
}
