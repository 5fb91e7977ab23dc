package dev.penchant.ingestion;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps a shop's catalog as the shop tells it. Thread-safe. */
@ApplicationScoped
public class MaintainCatalog {

  /**
   * Adds items or replaces them whole: what a submission leaves out is cleared. A bad one is
   * rejected with a reason and costs no other; of several with one id the last good one counts.
   *
   * @return what became of each item, in the order given
   */
  public List<ItemOutcome> saveAll(ShopId shop, List<ItemSubmission> submissions) {
    throw new UnsupportedOperationException();
  }

  /** As {@link #saveAll} for one item. */
  public ItemOutcome save(ShopId shop, ItemSubmission submission) {
    return saveAll(shop, List.of(submission)).get(0);
  }

  /** Takes an item out of the catalog; its events stay. Tells whether there was such an item. */
  public boolean delete(ShopId shop, ItemId item) {
    throw new UnsupportedOperationException();
  }
}
