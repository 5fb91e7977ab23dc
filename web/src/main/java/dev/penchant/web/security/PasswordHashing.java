package dev.penchant.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Turns passwords into hashes that are slow to guess from, and checks them. Thread-safe. */
@ApplicationScoped
public class PasswordHashing {
  /** 210,000 iterations of SHA-512 are what OWASP's password storage advice asks of PBKDF2. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  private final Pbkdf2PasswordHash hash;

  /** For the container's proxy. */
  protected PasswordHashing() {
    this.hash = null;
  }

  @Inject
  public PasswordHashing(Pbkdf2PasswordHash hash) {
    hash.initialize(PARAMETERS);
    this.hash = hash;
  }

  /** The hash to keep; it names its algorithm, iterations and salt. */
  public String hash(char[] password) {
    return hash.generate(password);
  }

  public boolean verify(char[] password, String passwordHash) {
    return hash.verify(password, passwordHash);
  }
}
