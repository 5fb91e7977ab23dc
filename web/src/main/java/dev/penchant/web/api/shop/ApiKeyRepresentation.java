package dev.penchant.web.api.shop;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.web.security.IssuedKey;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key of a shop. */
@Schema(name = "ApiKey")
public record ApiKeyRepresentation(
    @Schema(description = "Names the key where it is revoked", example = "9f86d081884c7d65")
        String id,
    @Schema(description = "What the key is for", example = "web shop") String label,
    Instant createdAt,
    Optional<Instant> revokedAt,
    @Schema(
            description = "The key itself, to be sent in the header X-API-Key; shown this once",
            example = "pk_wnRk6nYDvy9YNwSVGXrXlNzVdYbSSv1LIcHnu3vwGfo")
        Optional<String> key) {
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
