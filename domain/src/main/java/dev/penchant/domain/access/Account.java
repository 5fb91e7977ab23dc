package dev.penchant.domain.access;

import dev.penchant.domain.Text;
import dev.penchant.domain.shop.ShopId;
import java.util.Objects;
import java.util.Set;

/**
 * Someone who may log in to the console.
 *
 * @param username 1 to 100 characters
 * @param passwordHash as the password hash of the web tier wrote it
 * @param shops what a merchant sees; of no meaning for an administrator, who sees all
 */
public record Account(String username, String passwordHash, Role role, Set<ShopId> shops) {
  public Account {
    Text.requireIdentifier("user name", username, 100);
    Objects.requireNonNull(passwordHash, "passwordHash");
    Objects.requireNonNull(role, "role");
    shops = Set.copyOf(shops);
  }

  public boolean maySee(ShopId shop) {
    return role == Role.ADMINISTRATOR || shops.contains(shop);
  }
}
