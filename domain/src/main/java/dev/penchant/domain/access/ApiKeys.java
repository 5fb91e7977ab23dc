package dev.penchant.domain.access;

import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores API keys by their hash. */
public interface ApiKeys {
  Optional<ApiKey> find(String hash);

  /** The keys of one shop, newest first; revoked ones included. */
  List<ApiKey> of(ShopId shop);

  void add(ApiKey key);

  /** Revokes the key; does nothing if there is none or it is revoked already. */
  void revoke(String hash, Instant at);
}
