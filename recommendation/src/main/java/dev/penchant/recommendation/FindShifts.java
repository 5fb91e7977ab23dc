package dev.penchant.recommendation;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.shop.ShopId;
import java.util.Optional;

/**
 * Finds the users whose interests moved. It knows what the served model was trained on: whoever
 * moved since is found with the next training. Thread-safe. Every method throws {@link
 * dev.penchant.domain.shop.UnknownShop} if there is no such shop.
 */
public interface FindShifts {

  /** The shifts asked for, as far as users have been looked at; never waits for the rest. */
  FoundMoves find(ShopId shop, ShiftQuery query);

  /** The period in which the model's data end; empty while the shop has no model. */
  Optional<Period> lastPeriod(ShopId shop);
}
