package dev.penchant.recommendation.serving;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.SalesForecast;
import dev.penchant.modeling.matrix.TopSelection;
import dev.penchant.recommendation.ForeseeSales;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.recommendation.interest.SalesReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows sales from the model in memory. */
@ApplicationScoped
public class ServedSales implements ForeseeSales {
  private final ServedShops shops;

  /** For the container's proxy only. */
  protected ServedSales() {
    this(null);
  }

  @Inject
  public ServedSales(ServedShops shops) {
    this.shops = shops;
  }

  @Override
  public Optional<SalesOutlook> ofItem(ShopId shop, ItemId item) {
    return artifacts(shop)
        .flatMap(
            artifacts -> {
              OptionalInt index = artifacts.items().indexOf(item.value());
              return index.isEmpty()
                  ? Optional.empty()
                  : sales(artifacts).map(known -> new SalesReader(known).item(index.getAsInt()));
            });
  }

  @Override
  public Map<TopicId, SalesOutlook> ofTopics(ShopId shop) {
    Map<TopicId, SalesOutlook> outlooks = new LinkedHashMap<>();
    artifacts(shop)
        .ifPresent(
            artifacts ->
                sales(artifacts)
                    .map(SalesReader::new)
                    .ifPresent(
                        reader -> {
                          for (int topic = 0; topic < artifacts.topics().size(); topic++) {
                            outlooks.put(artifacts.lineage().id(topic), reader.topic(topic));
                          }
                        }));
    return outlooks;
  }

  @Override
  public List<ItemId> bestSelling(ShopId shop, int limit) {
    return artifacts(shop)
        .flatMap(
            artifacts ->
                sales(artifacts)
                    .map(
                        known ->
                            TopSelection.of(nextPeriod(known), limit).stream()
                                .map(best -> new ItemId(artifacts.items().id(best.itemIndex())))
                                .toList()))
        .orElse(List.of());
  }

  private Optional<ModelArtifacts> artifacts(ShopId shop) {
    return shops.require(shop).snapshot().map(snapshot -> snapshot.model().artifacts());
  }

  /** Without a full period there is nothing to foretell from. */
  private static Optional<SalesForecast> sales(ModelArtifacts artifacts) {
    return artifacts.sales().filter(known -> known.periodCount() > 0);
  }

  private static float[] nextPeriod(SalesForecast sales) {
    float[] expected = new float[sales.items().observed().rowCount()];
    for (int item = 0; item < expected.length; item++) {
      expected[item] = sales.items().expected(item, 0);
    }
    return expected;
  }
}
