package dev.penchant.web.security;

import java.net.InetAddress;

/**
 * Network addresses that begin alike, as in {@code 10.0.0.0/8}; a single one begins alike to its
 * end.
 *
 * @param prefix how many leading bits must agree
 */
record AddressRange(InetAddress network, int prefix) {
  AddressRange {
    int longest = network.getAddress().length * Byte.SIZE;
    if (prefix < 0 || prefix > longest) {
      throw new IllegalArgumentException(
          "/%d is no prefix of %s; it must be from /0 to /%d"
              .formatted(prefix, network.getHostAddress(), longest));
    }
  }

  /**
   * Reads {@code ADDRESS} or {@code ADDRESS/PREFIX}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress network =
        AddressText.parse(slash < 0 ? text : text.substring(0, slash))
            .orElseThrow(() -> new IllegalArgumentException(notOne(text)));
    if (slash < 0) {
      return new AddressRange(network, network.getAddress().length * Byte.SIZE);
    }
    String prefix = text.substring(slash + 1);
    if (!prefix.matches("\\d{1,3}")) {
      throw new IllegalArgumentException(notOne(text));
    }
    return new AddressRange(network, Integer.parseInt(prefix));
  }

  boolean contains(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >>> bit % Byte.SIZE;
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static String notOne(String text) {
    return "\"%s\" is neither an address nor a range such as 10.0.0.0/8".formatted(text);
  }
}
