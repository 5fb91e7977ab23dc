package dev.penchant.web.admin.frame;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Role;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.Shops;
import dev.penchant.web.security.CurrentAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Who looks at the page and which shops they may see, read once per request. */
@Named
@RequestScoped
public class Visitor {
  private final CurrentAccount account;
  private final Shops shops;
  private List<Shop> visible;

  /** For the container's proxy. */
  protected Visitor() {
    this(null, null);
  }

  @Inject
  public Visitor(CurrentAccount account, Shops shops) {
    this.account = account;
    this.shops = shops;
  }

  public boolean isKnown() {
    return account.get().isPresent();
  }

  public String getName() {
    return account.get().map(Account::username).orElse("");
  }

  /** For the round mark beside the name. */
  public String getInitial() {
    return getName().isEmpty() ? "" : getName().substring(0, getName().offsetByCodePoints(0, 1));
  }

  public boolean isAdministrator() {
    return account.get().filter(known -> known.role() == Role.ADMINISTRATOR).isPresent();
  }

  /**
   * Lets only administrators pass.
   *
   * @throws NotAllowed for anyone else
   */
  public void requireAdministrator() {
    if (!isAdministrator()) {
      throw new NotAllowed(getName());
    }
  }

  /** The shops the account may see, by id. */
  public List<Shop> getShops() {
    if (visible == null) {
      visible = shops.all().stream().filter(shop -> account.maySee(shop.id())).toList();
    }
    return visible;
  }

  /** The shop of this id if the account may see it. */
  public Optional<Shop> shop(String id) {
    return getShops().stream().filter(shop -> shop.id().value().equals(id)).findFirst();
  }
}
