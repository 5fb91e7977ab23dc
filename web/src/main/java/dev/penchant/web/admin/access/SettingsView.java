package dev.penchant.web.admin.access;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.domain.shop.Shops;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** What a shop may tune. */
@Named
@ViewScoped
public class SettingsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentShop shop;
  @Inject private Shops shops;
  @Inject private Notices notices;

  private ShopForm form = ShopForm.ofNewShop();
  private BigDecimal halfLifeDays = BigDecimal.ZERO;
  private final Map<EventType, Double> weights = new EnumMap<>(EventType.class);

  @PostConstruct
  void open() {
    if (!shop.isPresent()) {
      return;
    }
    Shop stored = shop.get();
    form = ShopForm.of(stored);
    halfLifeDays = Days.of(stored.settings().halfLife());
    weights.putAll(stored.settings().eventWeights().asMap());
  }

  /** Stores the settings; they count from the next training on. */
  public void save() {
    Shop stored = shop.get();
    ShopSettings settings =
        new ShopSettings(
            form.zone(),
            form.getPeriodLength(),
            Days.toDuration(halfLifeDays),
            new EventWeights(weights));
    shops.save(new Shop(stored.id(), form.getName(), settings, stored.createdAt()));
    notices.done("settings.saved");
  }

  public EventType[] getTypes() {
    return EventType.values();
  }

  public Map<EventType, Double> getWeights() {
    return weights;
  }

  public ShopForm getForm() {
    return form;
  }

  public BigDecimal getHalfLifeDays() {
    return halfLifeDays;
  }

  public void setHalfLifeDays(BigDecimal halfLifeDays) {
    this.halfLifeDays = halfLifeDays;
  }
}
