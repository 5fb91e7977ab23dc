package dev.penchant.modeling;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Real logs beside the project; a test that needs one is skipped where they are absent. */
public final class SharedData {
  private SharedData() {}

  /** All lines of a gzip file, or the test ends here as skipped. */
  public static List<String> lines(String name) {
    Optional<Path> file =
        candidates().map(folder -> folder.resolve(name)).filter(Files::isReadable).findFirst();
    assumeThat(file)
        .as("%s is not beside the project; set PENCHANT_DATA to the folder that holds it", name)
        .isPresent();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file.orElseThrow())),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> candidates() {
    return Stream.of(
            System.getProperty("penchant.data"),
            System.getenv("PENCHANT_DATA"),
            "../shared/data",
            "../../shared/data")
        .filter(folder -> folder != null && !folder.isBlank())
        .map(Path::of);
  }
}
