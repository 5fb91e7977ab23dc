package dev.penchant.lab.bench;

import java.util.concurrent.TimeUnit;

/**
 * How much of its time a thread spends in native methods, the operators of an engine, by looking at
 * it about a thousand times a second: what is not native is Java's share of the work. Looking costs
 * the watched thread next to nothing while it is in native code.
 */
final class NativeShare implements AutoCloseable {
  private static final long PAUSE_MICROS = 1_000;

  private final Thread watcher;
  private volatile boolean over;
  private long looks;
  private long nativeLooks;

  NativeShare(Thread watched) {
    watcher =
        new Thread(
            () -> {
              while (!over) {
                look(watched);
              }
            },
            "penchant-native-share");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void look(Thread watched) {
    try {
      TimeUnit.MICROSECONDS.sleep(PAUSE_MICROS);
    } catch (InterruptedException stopped) {
      over = true;
      return;
    }
    StackTraceElement[] stack = watched.getStackTrace();
    if (stack.length > 0) {
      looks++;
      nativeLooks += stack[0].isNativeMethod() ? 1 : 0;
    }
  }

  /** Stops looking and tells the share, NaN if there was no time to look. */
  double stop() {
    close();
    return (double) nativeLooks / looks;
  }

  @Override
  public void close() {
    over = true;
    try {
      watcher.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
