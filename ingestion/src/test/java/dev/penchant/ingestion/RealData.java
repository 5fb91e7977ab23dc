package dev.penchant.ingestion;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The real behaviour logs beside the project; tests that need one are skipped where it is absent.
 */
public final class RealData {
  private RealData() {}

  public static Path file(String name) {
    Path file = folder().resolve(name);
    assumeTrue(
        Files.isReadable(file),
        () -> "Skipped: no " + name + " in " + folder().toAbsolutePath().normalize());
    return file;
  }

  private static Path folder() {
    return Optional.ofNullable(System.getProperty("penchant.data"))
        .or(() -> Optional.ofNullable(System.getenv("PENCHANT_DATA")))
        .map(Path::of)
        // tests run in the module's folder, two below the one the data's folder is in
        .orElse(Path.of("..", "..", "shared", "data"));
  }
}
