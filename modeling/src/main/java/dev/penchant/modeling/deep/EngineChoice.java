package dev.penchant.modeling.deep;

import java.util.List;
import java.util.Locale;

/** Which deep-learning engine to use. */
public enum EngineChoice {
  /** PyTorch where it is on the class path and loads, else MXNet. */
  AUTO("PyTorch", "MXNet"),
  PYTORCH("PyTorch"),
  MXNET("MXNet");

  private final List<String> engineNames;

  EngineChoice(String... engineNames) {
    this.engineNames = List.of(engineNames);
  }

  /** DJL's names of the engines, the preferred one first. */
  List<String> engineNames() {
    return engineNames;
  }

  /**
   * The choice as written in the configuration, in any case.
   *
   * @throws IllegalArgumentException if it is none of {@code auto}, {@code pytorch}, {@code mxnet}
   */
  public static EngineChoice of(String setting) {
    for (EngineChoice choice : values()) {
      if (choice.name().equals(setting.strip().toUpperCase(Locale.ROOT))) {
        return choice;
      }
    }
    throw new IllegalArgumentException(
        "penchant.deep.engine is \"%s\", must be auto, pytorch or mxnet".formatted(setting));
  }
}
