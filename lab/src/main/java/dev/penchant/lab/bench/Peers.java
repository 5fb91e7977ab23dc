package dev.penchant.lab.bench;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Finds a peer among those on the class path. */
final class Peers {
  private Peers() {}

  /**
   * @throws PeerMissing if there is none of that name
   */
  static <P> P find(Class<P> kind, Function<P, String> nameOf, String name) {
    List<P> known = StreamSupport.stream(ServiceLoader.load(kind).spliterator(), false).toList();
    return known.stream()
        .filter(peer -> nameOf.apply(peer).equals(name))
        .findFirst()
        .orElseThrow(() -> new PeerMissing(name, known.stream().map(nameOf).toList()));
  }
}
