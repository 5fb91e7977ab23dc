package dev.penchant.modeling;

import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.domain.transaction.Transactional;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.modeling.artifact.UnknownModel;
import dev.penchant.modeling.artifact.UnreadableModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Makes a model version the one that is served: a newer one, or an older one again. Thread-safe.
 */
@ApplicationScoped
public class PromoteModel {
  private final Shops shops;
  private final ModelVersions versions;
  private final ModelStore store;
  private final Event<ModelPublished> published;
  private final Clock clock;

  /** For the container's proxy only. */
  protected PromoteModel() {
    this(null, null, null, null, null);
  }

  @Inject
  public PromoteModel(
      Shops shops,
      ModelVersions versions,
      ModelStore store,
      Event<ModelPublished> published,
      Clock clock) {
    this.shops = shops;
    this.versions = versions;
    this.store = store;
    this.published = published;
    this.clock = clock;
  }

  /**
   * Activates the version after its files have been verified and fires {@link ModelPublished}.
   *
   * @param number of a complete version of the shop, the active one included
   * @throws dev.penchant.domain.shop.UnknownShop if there is no such shop
   * @throws UnusableModel if its files are gone or damaged
   * @throws IllegalStateException if its training has not ended well
   */
  @Transactional
  public void promote(ShopId shopId, long number) {
    ShopId shop = shops.require(shopId).id();
    verify(shop, number);
    versions.activate(shop, number, clock.instant());
    published.fire(new ModelPublished(shop, number));
  }

  private void verify(ShopId shop, long number) {
    try {
      store.verify(shop, number);
    } catch (UnknownModel | UnreadableModel e) {
      throw new UnusableModel(shop, number, e);
    }
  }
}
