package dev.penchant.web.admin.access;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopSettings;
import java.io.Serializable;
import java.time.ZoneId;

/** What a merchant says of a shop, whether it is new or has been there. */
public final class ShopForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name;
  private ZoneId zone;
  private PeriodLength periodLength;

  private ShopForm(String name, ShopSettings settings) {
    this.name = name;
    this.zone = settings.zone();
    this.periodLength = settings.periodLength();
  }

  static ShopForm ofNewShop() {
    return new ShopForm("", ShopSettings.defaults());
  }

  static ShopForm of(Shop shop) {
    return new ShopForm(shop.name(), shop.settings());
  }

  ZoneId zone() {
    return zone;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name.strip();
  }

  public String getZone() {
    return zone.getId();
  }

  public void setZone(String zone) {
    this.zone = ZoneId.of(zone);
  }

  public PeriodLength getPeriodLength() {
    return periodLength;
  }

  public void setPeriodLength(PeriodLength periodLength) {
    this.periodLength = periodLength;
  }
}
