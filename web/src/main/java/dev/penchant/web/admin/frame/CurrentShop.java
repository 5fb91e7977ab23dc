package dev.penchant.web.admin.frame;

import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;

/**
 * The shop a page shows: the one of the address ({@code ?shop=}), else the one looked at last, else
 * the first. Whether the account may see it is checked anew whenever it is used, so a page left
 * open shows nothing any more once the right is gone.
 */
@Named
@ViewScoped
public class CurrentShop implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Visitor visitor;
  @Inject private Preferences preferences;
  @Inject private HttpServletRequest request;

  private String shop = "";

  @PostConstruct
  void open() {
    shop =
        Optional.ofNullable(request.getParameter("shop"))
            .or(() -> visitor.shop(preferences.lastShop()).map(known -> known.id().value()))
            .or(() -> visitor.getShops().stream().findFirst().map(known -> known.id().value()))
            .orElse("");
    visitor.shop(shop).ifPresent(known -> preferences.rememberShop(shop));
  }

  /** Whether there is any shop to show. */
  public boolean isPresent() {
    return !shop.isEmpty();
  }

  /**
   * The shop as it stands in the store.
   *
   * @throws ShopNotVisible if the account may not see it, or not any more
   */
  public Shop get() {
    return visitor.shop(shop).orElseThrow(() -> new ShopNotVisible(shop));
  }

  public ShopId id() {
    return get().id();
  }

  /** The shop's id as text; empty if there is none. For links. */
  public String getKey() {
    return shop;
  }

  public String getName() {
    return isPresent() ? get().name() : "";
  }

  /** What the switcher in the top bar shows. */
  public String getSwitched() {
    return shop;
  }

  /** Leads to the dashboard of another shop once the switcher is used. */
  public void setSwitched(String other) {
    shop = visitor.shop(other).orElseThrow(() -> new ShopNotVisible(other)).id().value();
    preferences.rememberShop(shop);
  }
}
