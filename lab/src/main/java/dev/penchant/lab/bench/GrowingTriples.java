package dev.penchant.lab.bench;

import java.util.Arrays;

/** Interactions of a file whose size is known only at its end. Not thread-safe. */
final class GrowingTriples {
  private int[] users = new int[1024];
  private int[] items = new int[1024];
  private float[] counts = new float[1024];
  private int size;

  /** Takes one triple. */
  interface Receiver {
    void accept(int user, int item, double count);
  }

  void add(int user, int item, float count) {
    if (size == users.length) {
      users = Arrays.copyOf(users, 2 * size);
      items = Arrays.copyOf(items, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    users[size] = user;
    items[size] = item;
    counts[size++] = count;
  }

  void forEach(Receiver receiver) {
    for (int index = 0; index < size; index++) {
      receiver.accept(users[index], items[index], counts[index]);
    }
  }
}
