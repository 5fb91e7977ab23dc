package dev.penchant.recommendation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of a user's interests a list follows. */
public enum Horizon {
  /** What the user is interested in at present. */
  NOW,
  /** What the user has been interested in over their whole history. */
  LONG,
  /** Interests that grow: forecast or present weight above the long-run one. */
  EMERGING;

  /** The name in the API: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Horizon> fromWireName(String name) {
    return Arrays.stream(values()).filter(horizon -> horizon.wireName().equals(name)).findFirst();
  }
}
