package dev.penchant.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a request comes from: who is connected, or, if that is a trusted proxy, whom it names in
 * {@code X-Forwarded-For}. Each proxy adds whom it hears at the right, so that of the addresses
 * there the right-most that is no trusted proxy's is the last one somebody trusted has seen; what
 * stands left of it anyone may have written. Thread-safe.
 */
@ApplicationScoped
public class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final TrustedProxies proxies;

  /** For the container's proxy. */
  protected ClientAddress() {
    this.proxies = null;
  }

  @Inject
  public ClientAddress(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** As a number in its usual notation, the same for the same address. */
  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
  }

  /**
   * @param peer who is connected
   * @param forwardedFor the values of all headers of this name, in their order
   */
  String of(String peer, List<String> forwardedFor) {
    Optional<InetAddress> nearest = AddressText.parse(peer);
    if (nearest.isEmpty()) {
      return peer;
    }
    InetAddress seen = nearest.get();
    List<String> named = entries(forwardedFor);
    for (int i = named.size() - 1; i >= 0 && proxies.trusts(seen); i--) {
      Optional<InetAddress> next = AddressText.parse(named.get(i));
      if (next.isEmpty()) {
        break;
      }
      seen = next.get();
    }
    return seen.getHostAddress();
  }

  private static List<String> entries(List<String> headers) {
    List<String> entries = new ArrayList<>();
    headers.forEach(
        header -> Arrays.stream(header.split(",")).map(String::strip).forEach(entries::add));
    return entries;
  }
}
