package dev.penchant.domain.behaviour;

import dev.penchant.domain.shop.ShopId;
import java.util.List;

/**
 * CDI event: these events are new in the log. Fired inside the recording transaction; observe it
 * with {@code TransactionPhase.AFTER_SUCCESS}.
 *
 * @param events only what was stored, no duplicates, in the order of the log
 */
public record BehaviourRecorded(ShopId shop, List<BehaviourEvent> events) {
  public BehaviourRecorded {
    events = List.copyOf(events);
  }
}
