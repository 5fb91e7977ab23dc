package dev.penchant.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Role;
import dev.penchant.domain.shop.ShopId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoginStampTest {
  private static final Account ANN = new Account("ann", "hash-1", Role.MERCHANT, Set.of());

  @Test
  void another_password_or_role_makes_another_stamp() {
    assertThat(LoginStamp.of(new Account("ann", "hash-2", Role.MERCHANT, Set.of())))
        .isNotEqualTo(LoginStamp.of(ANN));
    assertThat(LoginStamp.of(new Account("ann", "hash-1", Role.ADMINISTRATOR, Set.of())))
        .isNotEqualTo(LoginStamp.of(ANN));
    assertThat(LoginStamp.of(new Account("bob", "hash-1", Role.MERCHANT, Set.of())))
        .isNotEqualTo(LoginStamp.of(ANN));
  }

  @Test
  void shops_given_and_taken_need_no_new_login() {
    Account withShop = new Account("ann", "hash-1", Role.MERCHANT, Set.of(new ShopId("tea-house")));

    assertThat(LoginStamp.of(withShop)).isEqualTo(LoginStamp.of(ANN));
  }

  @Test
  void the_stamp_does_not_give_the_password_hash_away() {
    assertThat(LoginStamp.of(ANN)).doesNotContain("hash-1").matches("[0-9a-f]{64}");
  }
}
