package dev.penchant.web.security;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.access.ApiKeys;
import dev.penchant.domain.shop.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes, recognises and revokes API keys. A key that was recognised is remembered for {@link
 * #REMEMBERED}, so that lists are served without asking the database; revoking takes effect at once
 * here and after that time on other servers of a cluster. Thread-safe.
 */
@ApplicationScoped
public class ApiKeyring {
  static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int CAPACITY = 10_000;
  private static final int KEY_BYTES = 32;

  private record Remembered(ApiKey key, Instant until) {}

  private final ApiKeys keys;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  protected ApiKeyring() {
    this.keys = null;
    this.clock = null;
  }

  @Inject
  public ApiKeyring(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The key's record, unless there is none or it is revoked. */
  public Optional<ApiKey> recognise(String key) {
    String hash = hash(key);
    Remembered known = remembered.get(hash);
    if (known != null && known.until().isAfter(clock.instant())) {
      return Optional.of(known.key());
    }
    Optional<ApiKey> found = keys.find(hash).filter(stored -> !stored.isRevoked());
    if (found.isEmpty()) {
      remembered.remove(hash);
      return found;
    }
    if (remembered.size() >= CAPACITY) {
      remembered.clear();
    }
    remembered.put(hash, new Remembered(found.get(), clock.instant().plus(REMEMBERED)));
    return found;
  }

  /**
   * Makes a new key.
   *
   * @param shop the only shop it opens; empty for an operator's key, which opens all
   */
  @Transactional
  public IssuedKey issue(Optional<ShopId> shop, String label) {
    byte[] secret = new byte[KEY_BYTES];
    random.nextBytes(secret);
    String key = "pk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    ApiKey stored = new ApiKey(hash(key), shop, label, clock.instant(), Optional.empty());
    keys.add(stored);
    return new IssuedKey(key, stored);
  }

  @Transactional
  public void revoke(ApiKey key) {
    keys.revoke(key.hash(), clock.instant());
    remembered.remove(key.hash());
  }

  private static String hash(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
