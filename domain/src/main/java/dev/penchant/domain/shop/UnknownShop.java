package dev.penchant.domain.shop;

/** There is no shop of this id. */
public class UnknownShop extends RuntimeException {
  public UnknownShop(ShopId shop) {
    super("There is no shop \"" + shop + "\"");
  }
}
