package dev.penchant.lab.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of its time a thread spends in native methods, the operators of an engine, by looking at
 * it about a thousand times a second: what is not native is Java's share of the work. Looking costs
 * the watched thread next to nothing while it is in native code.
 */
final class NativeShare implements AutoCloseable {
  private static final long PAUSE_MICROS = 1_000;

  private final Thread watcher;
  private volatile boolean over;
  private final AtomicLong looks = new AtomicLong();
  private final AtomicLong nativeLooks = new AtomicLong();

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
      looks.incrementAndGet();
      if (stack[0].isNativeMethod()) {
        nativeLooks.incrementAndGet();
      }
    }
  }

  /** Forgets what was seen so far: the first steps run code that is not compiled yet. */
  void restart() {
    looks.set(0);
    nativeLooks.set(0);
  }

  /** Stops looking and tells the share, NaN if there was no time to look. */
  double stop() {
    close();
    return (double) nativeLooks.get() / looks.get();
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
