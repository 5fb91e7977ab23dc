package dev.penchant.domain.persistence;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.shop.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

@Entity
@Table(name = "api_key")
class ApiKeyRow {
  @Id private String hash;
  private String shop;
  private String label;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "revoked_at")
  private Long revokedAt;

  protected ApiKeyRow() {}

  ApiKeyRow(ApiKey key) {
    hash = key.hash();
    shop = key.shop().map(ShopId::value).orElse(null);
    label = key.label();
    createdAt = key.createdAt().toEpochMilli();
    revokedAt = key.revokedAt().map(Instant::toEpochMilli).orElse(null);
  }

  void revoke(Instant at) {
    if (revokedAt == null) {
      revokedAt = at.toEpochMilli();
    }
  }

  ApiKey toApiKey() {
    return new ApiKey(
        hash,
        Optional.ofNullable(shop).map(ShopId::new),
        label,
        Instant.ofEpochMilli(createdAt),
        Optional.ofNullable(revokedAt).map(Instant::ofEpochMilli));
  }
}
