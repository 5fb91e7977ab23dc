package dev.penchant.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Accounts;
import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.access.ApiKeys;
import dev.penchant.domain.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class AccessContract extends StoreContract {
  private final Accounts accounts = store.accounts();
  private final ApiKeys apiKeys = store.apiKeys();

  AccessContract(TestStore store) {
    super(store);
  }

  @Test
  void finds_an_account_as_it_was_saved_and_replaces_it() {
    Account merchant = new Account("anna-" + shop, "hash", Role.MERCHANT, Set.of(shop, otherShop));
    accounts.save(merchant);
    assertThat(accounts.find(merchant.username())).contains(merchant);

    Account changed = new Account(merchant.username(), "hash 2", Role.MERCHANT, Set.of(otherShop));
    accounts.save(changed);
    assertThat(accounts.find(merchant.username())).contains(changed);
    assertThat(accounts.all()).contains(changed);
  }

  @Test
  void a_deleted_account_is_gone_with_its_shops() {
    Account merchant = new Account("ben-" + shop, "hash", Role.MERCHANT, Set.of(shop));
    accounts.save(merchant);
    accounts.delete(merchant.username());
    accounts.delete(merchant.username());
    assertThat(accounts.find(merchant.username())).isEmpty();
  }

  @Test
  void an_account_sees_only_the_shops_it_was_given() {
    Account merchant = new Account("carl-" + shop, "hash", Role.MERCHANT, Set.of(shop));
    accounts.save(merchant);
    Account found = accounts.find(merchant.username()).orElseThrow();
    assertThat(found.maySee(shop)).isTrue();
    assertThat(found.maySee(otherShop)).isFalse();
  }

  @Test
  void finds_a_key_by_its_hash_and_lists_a_shops_keys_newest_first() {
    ApiKey first = key("1", TestStore.NOW);
    ApiKey second = key("2", TestStore.NOW.plusMillis(1));
    apiKeys.add(first);
    apiKeys.add(second);
    assertThat(apiKeys.find(first.hash())).contains(first);
    assertThat(apiKeys.of(shop)).containsExactly(second, first);
    assertThat(apiKeys.of(otherShop)).isEmpty();
  }

  @Test
  void a_key_is_revoked_once_and_for_all() {
    ApiKey key = key("3", TestStore.NOW);
    apiKeys.add(key);
    apiKeys.revoke(key.hash(), TestStore.NOW.plusSeconds(1));
    apiKeys.revoke(key.hash(), TestStore.NOW.plusSeconds(2));
    apiKeys.revoke("no such hash", TestStore.NOW);
    assertThat(apiKeys.find(key.hash()).orElseThrow().revokedAt())
        .contains(TestStore.NOW.plusSeconds(1));
  }

  @Test
  void the_operators_key_belongs_to_no_shop() {
    ApiKey operators =
        new ApiKey("op-" + shop, Optional.empty(), "operator", TestStore.NOW, Optional.empty());
    apiKeys.add(operators);
    assertThat(apiKeys.find(operators.hash())).contains(operators);
    assertThat(apiKeys.of(shop)).isEmpty();
  }

  private ApiKey key(String number, Instant createdAt) {
    return new ApiKey(
        shop + "-" + number, Optional.of(shop), "shop front", createdAt, Optional.empty());
  }
}
