package dev.penchant.web.admin.access;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Accounts;
import dev.penchant.domain.access.Role;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.web.admin.frame.Notices;
import dev.penchant.web.admin.frame.Visitor;
import dev.penchant.web.security.NewPassword;
import dev.penchant.web.security.PasswordHashing;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts of the installation; for administrators. */
@Named
@ViewScoped
public class AccountsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Accounts accounts;
  @Inject private Shops shops;
  @Inject private PasswordHashing passwords;
  @Inject private Visitor visitor;
  @Inject private Notices notices;

  private String username = "";
  private Role role = Role.MERCHANT;

  /**
   * Jakarta Faces makes another list of the same class, which an unmodifiable one has no way for.
   */
  private List<String> chosenShops = new ArrayList<>();

  /** User name of the account that is edited; empty text for a new one. */
  private String edited = "";

  /** The password just made and for whom; dropped with the request that shows it. */
  private transient String issued;

  private transient String issuedFor;

  public List<Account> getAccounts() {
    visitor.requireAdministrator();
    return accounts.all();
  }

  public List<Shop> getShops() {
    visitor.requireAdministrator();
    return shops.all();
  }

  /** The names of the shops an account sees, for people. */
  public String shopsOf(Account account) {
    return shops.all().stream()
        .filter(shop -> account.shops().contains(shop.id()))
        .map(Shop::name)
        .collect(Collectors.joining(", "));
  }

  public void openNew() {
    edited = "";
    username = "";
    role = Role.MERCHANT;
    chosenShops = new ArrayList<>();
  }

  public void openFor(Account account) {
    edited = account.username();
    username = account.username();
    role = account.role();
    chosenShops =
        account.shops().stream()
            .map(ShopId::value)
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Makes the account with a password that is shown once, or changes what the edited one sees. */
  public void save() {
    visitor.requireAdministrator();
    Set<ShopId> seen = chosenShops.stream().map(ShopId::new).collect(Collectors.toSet());
    if (!edited.isEmpty()) {
      accounts
          .find(edited)
          .ifPresent(
              known ->
                  accounts.save(
                      new Account(known.username(), known.passwordHash(), known.role(), seen)));
      notices.done("accounts.saved", edited);
      return;
    }
    String name = username.strip();
    if (accounts.find(name).isPresent()) {
      notices.refused("accounts.exists", name);
      return;
    }
    String password = NewPassword.random();
    accounts.save(new Account(name, passwords.hash(password.toCharArray()), role, seen));
    show(name, password);
  }

  public void resetPassword(Account account) {
    visitor.requireAdministrator();
    String password = NewPassword.random();
    accounts.save(
        new Account(
            account.username(),
            passwords.hash(password.toCharArray()),
            account.role(),
            account.shops()));
    show(account.username(), password);
  }

  public void delete(Account account) {
    visitor.requireAdministrator();
    if (isOwn(account)) {
      notices.refused("accounts.own");
      return;
    }
    accounts.delete(account.username());
    notices.done("accounts.deleted", account.username());
  }

  public boolean isOwn(Account account) {
    return account.username().equals(visitor.getName());
  }

  /** The password just made, once; empty text otherwise. */
  public String getIssued() {
    return issued == null ? "" : issued;
  }

  public String getIssuedFor() {
    return issuedFor == null ? "" : issuedFor;
  }

  public void forgetIssued() {
    issued = null;
    issuedFor = null;
  }

  public boolean isNew() {
    return edited.isEmpty();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public List<String> getChosenShops() {
    return chosenShops;
  }

  public void setChosenShops(List<String> chosenShops) {
    this.chosenShops = new ArrayList<>(chosenShops);
  }

  private void show(String name, String password) {
    issuedFor = name;
    issued = password;
  }
}
