package dev.penchant.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads network addresses that are written as numbers. Never asks a name server. */
final class AddressText {
  private static final Pattern FOUR_NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern FOUR_NUMBERS_AND_PORT = Pattern.compile("([\\d.]+):\\d{1,5}");
  private static final Pattern BRACKETS = Pattern.compile("\\[([^]]*)](:\\d{1,5})?");
  private static final Pattern GROUPS = Pattern.compile("[0-9a-fA-F:.]{0,44}:[0-9a-fA-F:.]{0,44}");

  private AddressText() {}

  /** The address, which may be followed by a port; empty if it is none. */
  static Optional<InetAddress> parse(String text) {
    var withPort = FOUR_NUMBERS_AND_PORT.matcher(text);
    String four = withPort.matches() ? withPort.group(1) : text;
    if (FOUR_NUMBERS.matcher(four).matches()) {
      return ofFourNumbers(four);
    }
    var bracketed = BRACKETS.matcher(text);
    String groups = bracketed.matches() ? bracketed.group(1) : text;
    return GROUPS.matcher(groups).matches() ? ofGroups(groups) : Optional.empty();
  }

  private static Optional<InetAddress> ofFourNumbers(String text) {
    int[] numbers = Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    if (Arrays.stream(numbers).anyMatch(number -> number > 255)) {
      return Optional.empty();
    }
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    try {
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  private static Optional<InetAddress> ofGroups(String groups) {
    try {
      // in brackets it is taken for an address or refused, but never looked up as a name
      return Optional.of(InetAddress.getByName("[" + groups + "]"));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
