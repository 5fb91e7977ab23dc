package dev.penchant.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private final ClientAddress behindProxies =
      new ClientAddress(TrustedProxies.parse("127.0.0.1, 10.0.0.0/8, fd00::/8"));

  @Test
  void nobody_is_believed_unless_told_so() {
    ClientAddress addresses = new ClientAddress(TrustedProxies.none());

    assertThat(addresses.of("127.0.0.1", List.of("203.0.113.7"))).isEqualTo("127.0.0.1");
  }

  @Test
  void a_stranger_is_not_believed_where_proxies_are() {
    assertThat(behindProxies.of("198.51.100.9", List.of("203.0.113.7"))).isEqualTo("198.51.100.9");
  }

  @Test
  void a_trusted_proxy_names_whom_it_asks_for() {
    assertThat(behindProxies.of("127.0.0.1", List.of("203.0.113.7"))).isEqualTo("203.0.113.7");
    assertThat(behindProxies.of("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
  }

  @Test
  void what_stands_left_of_the_right_most_untrusted_address_may_be_made_up() {
    assertThat(behindProxies.of("127.0.0.1", List.of("1.1.1.1, 203.0.113.7, 10.2.3.4")))
        .isEqualTo("203.0.113.7");
    assertThat(behindProxies.of("127.0.0.1", List.of("1.1.1.1", "203.0.113.7", "10.2.3.4")))
        .isEqualTo("203.0.113.7");
  }

  @Test
  void what_is_no_address_ends_the_way_at_the_last_one_known() {
    assertThat(behindProxies.of("127.0.0.1", List.of("203.0.113.7, shop.example")))
        .isEqualTo("127.0.0.1");
    assertThat(behindProxies.of("127.0.0.1", List.of("unknown, 10.1.1.1"))).isEqualTo("10.1.1.1");
    assertThat(behindProxies.of("127.0.0.1", List.of("999.0.0.1"))).isEqualTo("127.0.0.1");
  }

  @Test
  void ports_and_other_notations_make_no_other_address() {
    assertThat(behindProxies.of("127.0.0.1", List.of("203.0.113.7:4711"))).isEqualTo("203.0.113.7");
    assertThat(behindProxies.of("127.0.0.1", List.of("[2001:db8::1]:4711")))
        .isEqualTo(behindProxies.of("127.0.0.1", List.of("2001:db8:0:0:0:0:0:1")));
    assertThat(behindProxies.of("::ffff:127.0.0.1", List.of("203.0.113.7")))
        .isEqualTo("203.0.113.7");
    assertThat(behindProxies.of("fd12::9", List.of("203.0.113.7"))).isEqualTo("203.0.113.7");
  }
}
