package dev.penchant.lab.bench;

import dev.penchant.modeling.cost.KernelRates;
import dev.penchant.modeling.cost.MemoryCost;
import dev.penchant.modeling.cost.ModelShape;
import dev.penchant.modeling.cost.ShopSize;
import dev.penchant.modeling.cost.TimeCost;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What shops of several sizes cost by the model: arithmetic, not measurement. */
final class CostTable {
  private static final List<ShopSize> SHOPS =
      List.of(
          new ShopSize(1_000_000, 50_000, 10_000),
          new ShopSize(10_000_000, 500_000, 100_000),
          new ShopSize(100_000_000, 3_000_000, 500_000));
  private static final int[] CORES = {4, 16, 64};
  private static final double MEGABYTE = 1 << 20;

  private CostTable() {}

  static void print(PrintWriter out, KernelRates rates) {
    ModelShape shape = new ModelShape(64, 40, 200, 12);
    out.printf(
        Locale.ROOT,
        "%nExtrapolated from these rates, %s:%n%-46s %12s %12s %10s  %s%n",
        shape,
        "shop",
        "training MB",
        "served MB",
        "CPU-s",
        "minutes on 4 / 16 / 64 cores");
    for (ShopSize shop : SHOPS) {
      double seconds = new TimeCost(rates).training(shop, shape);
      out.printf(
          Locale.ROOT,
          "%,11d events %,9d users %,9d items %12.0f %12.0f %10.0f ",
          shop.events(),
          shop.users(),
          shop.items(),
          MemoryCost.ofTraining(shop, shape).bytes() / MEGABYTE,
          MemoryCost.ofServing(shop, shape).bytes() / MEGABYTE,
          seconds);
      for (int cores : CORES) {
        out.printf(Locale.ROOT, " %9.1f", seconds / cores / 60);
      }
      out.println();
    }
    out.flush();
  }
}
