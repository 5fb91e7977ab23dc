package dev.penchant.lab.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the server is and by which key it is called; shared by the commands. */
final class ServerOptions {
  @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", hidden = true)
  private URI url;

  @Option(names = "--home", defaultValue = "./data", hidden = true)
  private Path home;

  /**
   * An API of one shop, by the key in {@code PENCHANT_API_KEY} or else the operator's key of the
   * data folder.
   *
   * @throws CommandFailed if there is no key
   */
  ServerApi api(String shop) {
    return new ServerApi(url, key(), shop);
  }

  /** Whether the calls are the operator's, who may set up shops. */
  boolean isOperator() {
    return givenKey().isEmpty();
  }

  URI url() {
    return url;
  }

  private static Optional<String> givenKey() {
    return Optional.ofNullable(System.getenv("PENCHANT_API_KEY"))
        .map(String::strip)
        .filter(key -> !key.isEmpty());
  }

  private String key() {
    Optional<String> given = givenKey();
    if (given.isPresent()) {
      return given.get();
    }
    Path file = home.resolve("operator.key");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CommandFailed(
          ("There is no key: %s cannot be read. Start the server with the same PENCHANT_HOME (./penchant run), "
                  + "or set PENCHANT_API_KEY")
              .formatted(file));
    }
  }
}
