package dev.penchant.lab.bench;

import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Whose kernel is measured beside ours; picocli fills it in. */
final class PeerOption {
  @Option(
      names = "--peer",
      paramLabel = "NAME",
      description = "run this peer on the same work (build with the Maven profile peers)")
  private String peer;

  boolean isNamed() {
    return peer != null;
  }

  /**
   * @throws PeerMissing if it is not on the class path
   */
  <P> Optional<P> find(Class<P> kind, Function<P, String> nameOf) {
    return Optional.ofNullable(peer).map(name -> Peers.find(kind, nameOf, name));
  }
}
