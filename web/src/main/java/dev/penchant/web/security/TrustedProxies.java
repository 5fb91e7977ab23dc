package dev.penchant.web.security;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * The proxies before the server whose word on where a request comes from is believed. Everyone else
 * could write any address into {@code X-Forwarded-For}. Immutable.
 */
public final class TrustedProxies {
  private final List<AddressRange> ranges;

  private TrustedProxies(List<AddressRange> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /** Nobody's word is believed. */
  public static TrustedProxies none() {
    return new TrustedProxies(List.of());
  }

  /**
   * Reads a list such as {@code 127.0.0.1, 10.0.0.0/8, fd00::/8}.
   *
   * @throws IllegalArgumentException naming the entry that is neither an address nor a range
   */
  public static TrustedProxies parse(String list) {
    return new TrustedProxies(
        Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(AddressRange::parse)
            .toList());
  }

  boolean trusts(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
