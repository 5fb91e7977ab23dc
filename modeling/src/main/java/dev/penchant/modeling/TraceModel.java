package dev.penchant.modeling;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.modeling.artifact.UnknownModel;
import dev.penchant.modeling.artifact.UnreadableModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells where a model version comes from. Thread-safe. */
@ApplicationScoped
public class TraceModel {
  private final ModelStore store;

  /** For the container's proxy only. */
  protected TraceModel() {
    this(null);
  }

  @Inject
  public TraceModel(ModelStore store) {
    this.store = store;
  }

  /** Empty if the version's files are not there, any more or yet, or cannot be read. */
  public Optional<Provenance> provenance(ShopId shop, long number) {
    try {
      return Optional.of(store.provenance(shop, number));
    } catch (UnknownModel | UnreadableModel gone) {
      return Optional.empty();
    }
  }
}
