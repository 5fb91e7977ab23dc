package dev.penchant.deployment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports that servers of tests listen on. They lie below those that the system gives to clients, for
 * a server binds its port long after it was found free, and a client would take it meanwhile.
 */
final class FreePort {
  private static final int FIRST = 20_000;
  private static final int END = 32_000;

  private FreePort() {}

  static int find() {
    return find(1);
  }

  /** The first of so many free ports in a row. */
  static int find(int count) {
    return ThreadLocalRandom.current()
        .ints(FIRST, END - count)
        .filter(first -> IntStream.range(first, first + count).allMatch(FreePort::isFree))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
