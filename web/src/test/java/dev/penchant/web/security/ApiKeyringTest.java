package dev.penchant.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.access.ApiKeys;
import dev.penchant.domain.shop.ShopId;
import java.time.Clock;
import java.time.Duration;
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
    private Runnable whileReading = () -> {};

    @Override
    public Optional<ApiKey> find(String hash) {
      lookUps++;
      Optional<ApiKey> read = Optional.ofNullable(byHash.get(hash));
      whileReading.run();
      return read;
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

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-03T12:00:00Z"), ZoneOffset.UTC);

  private final KeysInMemory keys = new KeysInMemory();
  private final FiredRevocations revocations = new FiredRevocations();
  private final ApiKeyring keyring = new ApiKeyring(keys, NOON, revocations);

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
  void a_revoked_key_is_forgotten_as_soon_as_the_revocation_is_committed() {
    IssuedKey issued = keyring.issue(Optional.of(SHOP), "web shop");
    keyring.recognise(issued.key());

    keyring.revoke(issued.record());
    revocations.commitTo(keyring);

    assertThat(keyring.recognise(issued.key())).isEmpty();
  }

  @Test
  void a_key_whose_revocation_is_not_committed_goes_on_opening() {
    IssuedKey issued = keyring.issue(Optional.of(SHOP), "web shop");
    keyring.recognise(issued.key());

    keyring.revoke(issued.record());

    assertThat(keyring.recognise(issued.key())).isPresent();
    assertThat(keys.lookUps).isEqualTo(1);
  }

  @Test
  void a_key_read_just_before_its_revocation_is_not_remembered_after_it() {
    IssuedKey issued = keyring.issue(Optional.of(SHOP), "web shop");
    keys.whileReading =
        () -> {
          keyring.revoke(issued.record());
          revocations.commitTo(keyring);
        };

    assertThat(keyring.recognise(issued.key())).isEmpty();
  }

  @Test
  void another_server_notices_a_revoked_key_within_ten_seconds() {
    IssuedKey issued = keyring.issue(Optional.of(SHOP), "web shop");
    SteppedClock clock = new SteppedClock(NOON.instant());
    ApiKeyring elsewhere = new ApiKeyring(keys, clock, new FiredRevocations());
    elsewhere.recognise(issued.key());
    keyring.revoke(issued.record());

    clock.step(Duration.ofSeconds(10));

    assertThat(elsewhere.recognise(issued.key())).isEmpty();
  }
}
