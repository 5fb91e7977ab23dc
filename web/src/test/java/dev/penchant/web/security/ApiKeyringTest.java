package dev.penchant.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.access.ApiKeys;
import dev.penchant.domain.shop.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiKeyringTest {
  private static final ShopId SHOP = new ShopId("tea-house");

  /** Keys in memory, counting how often they are looked for. */
  private static final class KeysInMemory implements ApiKeys {
    private final Map<String, ApiKey> byHash = new HashMap<>();
    private int lookUps;

    @Override
    public Optional<ApiKey> find(String hash) {
      lookUps++;
      return Optional.ofNullable(byHash.get(hash));
    }

    @Override
    public List<ApiKey> of(ShopId shop) {
      return List.copyOf(byHash.values());
    }

    @Override
    public void add(ApiKey key) {
      byHash.put(key.hash(), key);
    }

    @Override
    public void revoke(String hash, Instant at) {
      byHash.computeIfPresent(
          hash,
          (same, key) ->
              new ApiKey(hash, key.shop(), key.label(), key.createdAt(), Optional.of(at)));
    }
  }

  private final KeysInMemory keys = new KeysInMemory();
  private final ApiKeyring keyring =
      new ApiKeyring(keys, Clock.fixed(Instant.parse("2026-05-03T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void a_key_is_recognised_and_only_its_hash_is_kept() {
    IssuedKey issued = keyring.issue(Optional.of(SHOP), "web shop");

    assertThat(keyring.recognise(issued.key())).hasValue(issued.record());
    assertThat(issued.record().hash()).matches("[0-9a-f]{64}");
    assertThat(issued.record().toString()).doesNotContain(issued.key());
  }

  @Test
  void no_two_keys_are_alike() {
    assertThat(keyring.issue(Optional.empty(), "a").key())
        .isNotEqualTo(keyring.issue(Optional.empty(), "a").key());
  }

  @Test
  void an_unknown_key_is_not_recognised() {
    keyring.issue(Optional.of(SHOP), "web shop");

    assertThat(keyring.recognise("pk_other")).isEmpty();
    assertThat(keyring.recognise("")).isEmpty();
  }

  @Test
  void a_recognised_key_is_not_looked_for_again() {
    String key = keyring.issue(Optional.of(SHOP), "web shop").key();

    keyring.recognise(key);
    keyring.recognise(key);

    assertThat(keys.lookUps).isEqualTo(1);
  }

  @Test
  void a_revoked_key_is_forgotten_at_once() {
    IssuedKey issued = keyring.issue(Optional.of(SHOP), "web shop");
    keyring.recognise(issued.key());

    keyring.revoke(issued.record());

    assertThat(keyring.recognise(issued.key())).isEmpty();
  }
}
