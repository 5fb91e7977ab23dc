package dev.penchant.web.api.shop;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.web.security.IssuedKey;
import java.time.Instant;
import java.util.Optional;

/** An API key of a shop. */
public record ApiKeyRepresentation(
    String id, String label, Instant createdAt, Optional<Instant> revokedAt, Optional<String> key) {
  private static final int ID_LENGTH = 16;

  static ApiKeyRepresentation from(ApiKey key) {
    return new ApiKeyRepresentation(
        id(key), key.label(), key.createdAt(), key.revokedAt(), Optional.empty());
  }

  static ApiKeyRepresentation from(IssuedKey issued) {
    ApiKey key = issued.record();
    return new ApiKeyRepresentation(
        id(key), key.label(), key.createdAt(), key.revokedAt(), Optional.of(issued.key()));
  }

  /** The beginning of the hash: enough to tell keys apart, too little to be mistaken for one. */
  static String id(ApiKey key) {
    return key.hash().substring(0, ID_LENGTH);
  }
}
