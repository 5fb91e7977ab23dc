package dev.penchant.web.api.access;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.web.api.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who makes the present request, and for which shop. */
@RequestScoped
public class Caller {
  /** The header by which an operator names the shop. */
  public static final String SHOP_HEADER = "X-Penchant-Shop";

  private Optional<ShopId> shop = Optional.empty();

  /**
   * The shop that the key opens, or that an operator named and which exists.
   *
   * @throws ProblemException if an operator named none
   */
  public ShopId shop() {
    return shop.orElseThrow(
        () ->
            ProblemException.invalidParameter(
                SHOP_HEADER,
                "An operator's key opens every shop: name one in the header " + SHOP_HEADER));
  }

  void actsFor(Optional<ShopId> chosen) {
    this.shop = chosen;
  }
}
