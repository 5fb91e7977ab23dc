package dev.penchant.lab.bench;

import java.util.List;

/** The peer asked for is not on the class path; the message says which are and how to get them. */
public final class PeerMissing extends RuntimeException {
  private static final long serialVersionUID = 1;

  PeerMissing(String name, List<String> known) {
    super(
        "no peer '%s' for this kernel (there: %s); build them in with: mvn -DskipTests -Ppeers clean package"
            .formatted(name, known.isEmpty() ? "none" : String.join(", ", known)));
  }
}
