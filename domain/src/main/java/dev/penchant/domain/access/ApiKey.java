package dev.penchant.domain.access;

import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A key by which a program calls the API. The key itself is shown once, when it is made.
 *
 * @param hash SHA-256 of the key in lower-case hexadecimal: keys are random and long, so a fast
 *     hash is safe
 * @param shop the only shop the key opens; empty for the operator's key, which opens all
 * @param label what the key is for, in the words of who made it
 */
public record ApiKey(
    String hash,
    Optional<ShopId> shop,
    String label,
    Instant createdAt,
    Optional<Instant> revokedAt) {
  public ApiKey {
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(shop, "shop");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(revokedAt, "revokedAt");
  }

  public boolean isRevoked() {
    return revokedAt.isPresent();
  }
}
