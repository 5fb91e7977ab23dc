package dev.penchant.ingestion;

import dev.penchant.domain.shop.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes behaviour events in: checks each, stores the good ones in one transaction, and tells others
 * through {@link dev.penchant.domain.behaviour.BehaviourRecorded} what is new once that is
 * committed. Thread-safe.
 */
@ApplicationScoped
public class RecordBehaviour {

  /**
   * Records events. A bad one is rejected with a reason and costs no other. Items the catalog does
   * not know are added under their id.
   *
   * @return what became of each event, in the order given
   */
  public List<EventOutcome> recordAll(ShopId shop, List<EventSubmission> submissions) {
    throw new UnsupportedOperationException();
  }
}
