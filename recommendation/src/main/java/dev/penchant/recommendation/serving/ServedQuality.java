package dev.penchant.recommendation.serving;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.matrix.TopSelection;
import dev.penchant.modeling.quality.QualityTable;
import dev.penchant.modeling.quality.ShopQuality;
import dev.penchant.recommendation.ItemQuality;
import dev.penchant.recommendation.JudgeItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Tells the quality of items from the model in memory. */
@ApplicationScoped
public class ServedQuality implements JudgeItems {
  private final ServedShops shops;

  /** For the container's proxy only. */
  protected ServedQuality() {
    this(null);
  }

  @Inject
  public ServedQuality(ServedShops shops) {
    this.shops = shops;
  }

  @Override
  public Optional<ItemQuality> ofItem(ShopId shop, ItemId item) {
    return artifacts(shop)
        .flatMap(
            artifacts -> {
              OptionalInt index = artifacts.items().indexOf(item.value());
              return index.isEmpty()
                  ? Optional.empty()
                  : artifacts.quality().map(known -> quality(known, index.getAsInt()));
            });
  }

  @Override
  public List<ItemId> bestRated(ShopId shop, int limit) {
    return best(shop, ShopQuality::ratings, limit);
  }

  @Override
  public List<ItemId> mostBoughtAgain(ShopId shop, int limit) {
    return best(shop, ShopQuality::repurchases, limit);
  }

  private List<ItemId> best(
      ShopId shop, Function<ShopQuality, Optional<QualityTable>> kind, int limit) {
    return artifacts(shop)
        .flatMap(
            artifacts ->
                artifacts
                    .quality()
                    .flatMap(kind)
                    .map(
                        table ->
                            TopSelection.of(known(table), limit).stream()
                                .filter(best -> table.of(best.itemIndex()).isPresent())
                                .map(best -> new ItemId(artifacts.items().id(best.itemIndex())))
                                .toList()))
        .orElse(List.of());
  }

  /** Estimates, with items of which nothing is known below all others. */
  private static float[] known(QualityTable table) {
    float[] estimates = new float[table.itemCount()];
    for (int item = 0; item < estimates.length; item++) {
      estimates[item] = table.of(item).map(of -> (float) of.estimate()).orElse(-1f);
    }
    return estimates;
  }

  private static ItemQuality quality(ShopQuality known, int item) {
    return new ItemQuality(
        known.ratings().flatMap(table -> estimate(table, item)),
        known.repurchases().flatMap(table -> estimate(table, item)),
        known.window());
  }

  private static Optional<ItemQuality.Estimate> estimate(QualityTable table, int item) {
    return table
        .of(item)
        .map(
            known ->
                new ItemQuality.Estimate(
                    known.observations(),
                    known.raw(),
                    known.estimate(),
                    known.low(),
                    known.high(),
                    table.shopMean()));
  }

  private Optional<ModelArtifacts> artifacts(ShopId shop) {
    return shops.require(shop).snapshot().map(snapshot -> snapshot.model().artifacts());
  }
}
