package dev.penchant.domain.persistence;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Role;
import dev.penchant.domain.shop.ShopId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

@Entity
@Table(name = "account")
class AccountRow {
  @Id private String username;

  @Column(name = "password_hash")
  private String passwordHash;

  private String role;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_shop", joinColumns = @JoinColumn(name = "username"))
  @Column(name = "shop")
  private Set<String> shops = new HashSet<>();

  protected AccountRow() {}

  AccountRow(Account account) {
    username = account.username();
    change(account);
  }

  final void change(Account account) {
    passwordHash = account.passwordHash();
    role = account.role().name();
    Set<String> changed = account.shops().stream().map(ShopId::value).collect(Collectors.toSet());
    shops.retainAll(changed);
    shops.addAll(changed);
  }

  Account toAccount() {
    return new Account(
        username,
        passwordHash,
        Role.valueOf(role),
        shops.stream().map(ShopId::new).collect(Collectors.toSet()));
  }
}
