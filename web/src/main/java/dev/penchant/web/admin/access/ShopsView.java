package dev.penchant.web.admin.access;

import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.domain.shop.Shops;
import dev.penchant.web.admin.frame.Notices;
import dev.penchant.web.admin.frame.Visitor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** All shops of the installation, and setting up another; for administrators. */
@Named
@ViewScoped
public class ShopsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Shops shops;
  @Inject private EventLog log;
  @Inject private Visitor visitor;
  @Inject private Notices notices;
  @Inject private Clock clock;

  private String id = "";
  private final ShopForm form = ShopForm.ofNewShop();

  public List<Shop> getShops() {
    visitor.requireAdministrator();
    return shops.all();
  }

  public long eventCount(Shop shop) {
    return log.count(shop.id());
  }

  /** Sets up the shop and leads to its import page. */
  public String create() {
    visitor.requireAdministrator();
    ShopId shop = new ShopId(id.strip());
    if (shops.find(shop).isPresent()) {
      notices.refused("shops.exists", shop.value());
      return "";
    }
    ShopSettings settings =
        new ShopSettings(
            form.zone(),
            form.getPeriodLength(),
            ShopSettings.defaults().halfLife(),
            EventWeights.defaults());
    shops.save(new Shop(shop, form.getName(), settings, clock.instant()));
    notices.done("shops.created", form.getName());
    return "/admin/import?faces-redirect=true&shop=" + shop.value();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public ShopForm getForm() {
    return form;
  }
}
