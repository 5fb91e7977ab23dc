package dev.penchant.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  @Test
  void a_range_ends_where_its_prefix_says() throws Exception {
    TrustedProxies proxies = TrustedProxies.parse("192.168.4.0/22");

    assertThat(proxies.trusts(InetAddress.getByName("192.168.7.255"))).isTrue();
    assertThat(proxies.trusts(InetAddress.getByName("192.168.8.0"))).isFalse();
    assertThat(proxies.trusts(InetAddress.getByName("192.168.3.255"))).isFalse();
  }

  @Test
  void a_single_address_stands_for_itself() throws Exception {
    TrustedProxies proxies = TrustedProxies.parse("192.0.2.1,::1");

    assertThat(proxies.trusts(InetAddress.getByName("192.0.2.1"))).isTrue();
    assertThat(proxies.trusts(InetAddress.getByName("192.0.2.2"))).isFalse();
    assertThat(proxies.trusts(InetAddress.getByName("::1"))).isTrue();
  }

  @Test
  void an_empty_list_trusts_nobody() throws Exception {
    assertThat(TrustedProxies.parse(" , ").trusts(InetAddress.getByName("127.0.0.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "::1/129", "/8"})
  void what_is_neither_an_address_nor_a_range_is_refused_by_name(String wrong) {
    assertThatThrownBy(() -> TrustedProxies.parse("127.0.0.1, " + wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(wrong.contains("/") ? wrong.substring(wrong.indexOf('/')) : wrong);
  }
}
