package dev.penchant.web.bootstrap;

import dev.penchant.web.security.NewPassword;
import dev.penchant.web.security.TrustedProxies;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of the installation, checked as a whole. Each can be given as a system property or
 * as an environment variable ({@code penchant.home} or {@code PENCHANT_HOME}).
 *
 * @param home {@code penchant.home}: the data folder, {@code ./data} if not set; made if it does
 *     not exist
 * @param adminPassword {@code penchant.admin.password}: of the first administrator, at least
 *     {@value NewPassword#MINIMUM_LENGTH} characters; one is made up if not set
 * @param deepEngine {@code penchant.deep.engine}: {@code auto}, {@code pytorch} or {@code mxnet}
 * @param url {@code penchant.url}: where people reach the server, if it is not where it listens, as
 *     behind a proxy
 * @param trustedProxies {@code penchant.trusted.proxies}: addresses and ranges of the proxies that
 *     are believed when they say for whom they ask; nobody if not set
 */
public record PenchantSettings(
    Path home,
    Optional<String> adminPassword,
    String deepEngine,
    Optional<URI> url,
    TrustedProxies trustedProxies) {
  private static final List<WholeNumber> NUMBERS =
      List.of(
          new WholeNumber("penchant.training.search", 1, 1_000),
          new WholeNumber("penchant.training.threads", 0, 1_024),
          new WholeNumber("penchant.training.seed", Long.MIN_VALUE, Long.MAX_VALUE),
          new WholeNumber("penchant.serving.events-in-memory", 1, Integer.MAX_VALUE));
  private static final Set<String> ENGINES = Set.of("auto", "pytorch", "mxnet");

  /** A setting that others read as a number, and would read as something else or fail late. */
  private record WholeNumber(String name, long least, long most) {
    void check(Config config, List<String> faults) {
      config
          .getOptionalValue(name, String.class)
          .filter(text -> !isWithin(text))
          .ifPresent(
              text ->
                  faults.add(
                      "%s (%s) is \"%s\"; it must be a whole number%s"
                          .formatted(name, variable(), text, range())));
    }

    private boolean isWithin(String text) {
      try {
        long number = Long.parseLong(text.strip());
        return number >= least && number <= most;
      } catch (NumberFormatException e) {
        return false;
      }
    }

    private String variable() {
      return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private String range() {
      return least == Long.MIN_VALUE
          ? ""
          : String.format(Locale.ROOT, " from %d to %,d", least, most);
    }
  }

  /**
   * Reads and checks the settings.
   *
   * @throws InvalidSettings with everything that is wrong with them
   */
  public static PenchantSettings from(Config config) {
    List<String> faults = new ArrayList<>();
    Path home =
        home(config.getOptionalValue("penchant.home", String.class).orElse("./data"), faults);
    Optional<String> password = config.getOptionalValue("penchant.admin.password", String.class);
    if (password.filter(text -> text.length() < NewPassword.MINIMUM_LENGTH).isPresent()) {
      faults.add(
          "penchant.admin.password (PENCHANT_ADMIN_PASSWORD) must have at least %d characters"
              .formatted(NewPassword.MINIMUM_LENGTH));
    }
    String engine = config.getOptionalValue("penchant.deep.engine", String.class).orElse("auto");
    if (!ENGINES.contains(engine)) {
      faults.add(
          "penchant.deep.engine (PENCHANT_DEEP_ENGINE) is \"%s\"; it must be auto, pytorch or mxnet"
              .formatted(engine));
    }
    NUMBERS.forEach(number -> number.check(config, faults));
    Optional<URI> url =
        config.getOptionalValue("penchant.url", String.class).flatMap(text -> url(text, faults));
    TrustedProxies proxies =
        config
            .getOptionalValue("penchant.trusted.proxies", String.class)
            .map(text -> proxies(text, faults))
            .orElse(TrustedProxies.none());
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
    return new PenchantSettings(home, password, engine, url, proxies);
  }

  private static Path home(String text, List<String> faults) {
    try {
      Path home = Path.of(text).toAbsolutePath().normalize();
      Files.createDirectories(home);
      if (!Files.isWritable(home)) {
        faults.add("penchant.home (PENCHANT_HOME) is %s, which cannot be written".formatted(home));
      }
      return home;
    } catch (InvalidPathException | IOException e) {
      faults.add(
          "penchant.home (PENCHANT_HOME) is \"%s\", which is no folder and cannot be made one: %s"
              .formatted(text, e));
      return Path.of("");
    }
  }

  private static Optional<URI> url(String text, List<String> faults) {
    try {
      URI url = URI.create(text);
      if (url.isAbsolute() && url.getScheme().startsWith("http")) {
        return Optional.of(url);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    faults.add(
        "penchant.url (PENCHANT_URL) is \"%s\"; it must be like https://shop.example"
            .formatted(text));
    return Optional.empty();
  }

  private static TrustedProxies proxies(String text, List<String> faults) {
    try {
      return TrustedProxies.parse(text);
    } catch (IllegalArgumentException e) {
      faults.add("penchant.trusted.proxies (PENCHANT_TRUSTED_PROXIES): " + e.getMessage());
      return TrustedProxies.none();
    }
  }
}
