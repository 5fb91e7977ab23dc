package dev.penchant.web.security;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Accounts;
import dev.penchant.domain.shop.ShopId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/**
 * The account behind the present request of the console. Read from the store once per request, so
 * that what an account may see takes effect without a new login.
 */
@RequestScoped
public class CurrentAccount {
  private final SecurityContext security;
  private final Accounts accounts;
  private Optional<Account> account;

  /** For the container's proxy. */
  protected CurrentAccount() {
    this.security = null;
    this.accounts = null;
  }

  @Inject
  public CurrentAccount(SecurityContext security, Accounts accounts) {
    this.security = security;
    this.accounts = accounts;
  }

  /** Empty if nobody is logged in, or the account was deleted meanwhile. */
  public Optional<Account> get() {
    if (account == null) {
      account =
          Optional.ofNullable(security.getCallerPrincipal())
              .map(Principal::getName)
              .flatMap(accounts::find);
    }
    return account;
  }

  public boolean maySee(ShopId shop) {
    return get().filter(known -> known.maySee(shop)).isPresent();
  }
}
