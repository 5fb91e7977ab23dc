package dev.penchant.web.admin.frame;

/**
 * The account may not see the shop, or there is none: whoever asks cannot tell the one from the
 * other.
 */
public class ShopNotVisible extends RuntimeException {
  public ShopNotVisible(String shop) {
    super("The account may not see a shop \"%s\"".formatted(shop));
  }
}
