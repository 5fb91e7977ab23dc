package dev.penchant.recommendation.serving;

import dev.penchant.domain.behaviour.BehaviourRecorded;
import dev.penchant.domain.behaviour.HistoryImported;
import dev.penchant.domain.catalog.CatalogChanged;
import dev.penchant.domain.interest.TopicNamed;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.modeling.ModelPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings what happens elsewhere to the shops in memory. Events and catalog are taken in by the
 * thread that recorded them, before its request is answered; a model is read in the background.
 */
@ApplicationScoped
public class ServingEvents {
  private static final Logger LOG = Logger.getLogger(ServingEvents.class.getName());

  private final Shops shops;
  private final ServedShops served;
  private final ShiftSearches shiftSearches;
  private final Background background;

  /** For the container's proxy only. */
  protected ServingEvents() {
    this(null, null, null, null);
  }

  @Inject
  public ServingEvents(
      Shops shops, ServedShops served, ShiftSearches shiftSearches, Background background) {
    this.shops = shops;
    this.served = served;
    this.shiftSearches = shiftSearches;
    this.background = background;
  }

  void started(@Observes Startup event) {
    background.execute(this::loadAll);
  }

  void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) BehaviourRecorded event) {
    served.take(event);
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogChanged event) {
    served.take(event);
  }

  void named(@Observes(during = TransactionPhase.AFTER_SUCCESS) TopicNamed event) {
    served.take(event);
  }

  void imported(@Observes(during = TransactionPhase.AFTER_SUCCESS) HistoryImported event) {
    background.execute(() -> served.take(event));
  }

  void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) ModelPublished event) {
    background.execute(() -> reload(event.shop()));
  }

  private void loadAll() {
    for (Shop shop : shops.all()) {
      reload(shop.id());
    }
  }

  private void reload(ShopId shop) {
    try {
      served.reload(shop);
      shiftSearches.begin(served.require(shop));
    } catch (RuntimeException failure) {
      // what is in memory goes on serving; the next request or model tries again
      LOG.log(Level.SEVERE, "Shop " + shop + ": could not be loaded for serving", failure);
    }
  }
}
