package dev.penchant.web.security;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.access.ApiKeys;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes, recognises and revokes API keys. A key that was recognised is remembered for {@link
 * #REMEMBERED}, so that lists are served without asking the database; revoking takes effect as it
 * is committed here, and at most that time later on the other servers of the database. Thread-safe.
 */
@ApplicationScoped
public class ApiKeyring {
  static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int CAPACITY = 10_000;
  private static final int KEY_BYTES = 32;

  /**
   * @param key empty if it was revoked
   */
  private record Remembered(Optional<ApiKey> key, Instant until) {}

  /** A key is revoked, once the transaction commits. */
  record Revoked(String hash) {}

  private final ApiKeys keys;
  private final Clock clock;
  private final Event<Revoked> revocations;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  protected ApiKeyring() {
    this.keys = null;
    this.clock = null;
    this.revocations = null;
  }

  @Inject
  public ApiKeyring(ApiKeys keys, Clock clock, Event<Revoked> revocations) {
    this.keys = keys;
    this.clock = clock;
    this.revocations = revocations;
  }

  /** The key's record, unless there is none or it is revoked. */
  public Optional<ApiKey> recognise(String key) {
    String hash = hash(key);
    Instant now = clock.instant();
    Remembered known = remembered.get(hash);
    if (known != null && known.until().isAfter(now)) {
      return known.key();
    }
    Optional<ApiKey> found = keys.find(hash).filter(stored -> !stored.isRevoked());
    if (found.isEmpty()) {
      remembered.remove(hash);
      return found;
    }
    if (remembered.size() >= CAPACITY) {
      remembered.clear();
    }
    Remembered fresh = new Remembered(found, now.plus(REMEMBERED));
    // what was read may be older than a revocation that was noted meanwhile
    return remembered
        .merge(hash, fresh, (noted, read) -> noted.until().isAfter(now) ? noted : read)
        .key();
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
    revocations.fire(new Revoked(key.hash()));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Revoked revoked) {
    remembered.put(
        revoked.hash(), new Remembered(Optional.empty(), clock.instant().plus(REMEMBERED)));
  }

  private static String hash(String key) {
    return Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
  }
}
