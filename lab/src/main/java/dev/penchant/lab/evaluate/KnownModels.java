package dev.penchant.lab.evaluate;

import dev.penchant.modeling.als.AlsFamily;
import dev.penchant.modeling.cost.MeasuredModel;
import dev.penchant.modeling.cost.ModelArrays;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.deep.UserVectorFamily;
import dev.penchant.modeling.ease.EaseFamily;
import dev.penchant.modeling.lda.LdaFamily;
import dev.penchant.modeling.matrix.FrequentColumns;
import dev.penchant.modeling.neighbour.CosineFamily;
import dev.penchant.modeling.neighbour.OrderedFamily;
import dev.penchant.modeling.neighbour.OwnFrequencyFamily;
import dev.penchant.modeling.neighbour.PopularityFamily;
import dev.penchant.modeling.neighbour.UserNeighbourFamily;
import dev.penchant.modeling.rating.ExplicitAlsFamily;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.sequence.CategoryFamily;
import dev.penchant.modeling.sequence.NextItemFamily;
import dev.penchant.modeling.sequence.RecurrentCell;
import dev.penchant.modeling.sparse.SparseFamily;
import dev.penchant.modeling.svd.SvdFamily;
import dev.penchant.modeling.transition.TransitionFamily;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The models that can be named on the command line. */
final class KnownModels {
  /** Learned on top of the others. */
  static final String BLEND = "blend";

  /** Predicts ratings, so it needs some. */
  static final String EXPLICIT_ALS = "explicit-als";

  /** Tells the categories of a period; over items it would train for days. */
  static final String NEXT_PERIOD = "next-period";

  private static final Map<String, Known> KNOWN = new LinkedHashMap<>();

  /** Settings that say how wide a model's vectors are. */
  private static final Set<String> WIDTHS = Set.of("rank", "topics", "size", "embedding", "hidden");

  /**
   * A model.
   *
   * @param deep trained on an engine, for minutes; only when asked for by name
   */
  private record Known(
      Function<EventStrengths, ModelFamily<?>> family, ModelArrays arrays, boolean deep) {}

  static {
    put("popularity", ModelArrays.COUNTS, PopularityFamily::allTime);
    put("recent-popularity", ModelArrays.COUNTS, PopularityFamily::recent);
    put("own-frequency", ModelArrays.COUNTS, OwnFrequencyFamily::new);
    put("item-neighbour", ModelArrays.ITEM_NEIGHBOURS, CosineFamily::new);
    put("user-neighbour", ModelArrays.USER_NEIGHBOURS, UserNeighbourFamily::new);
    put("ordered-neighbour", ModelArrays.ITEM_NEIGHBOURS, OrderedFamily::new);
    put("transition", ModelArrays.SQUARE, TransitionFamily::new);
    put("ease", ModelArrays.SQUARE, EaseFamily::new);
    put("als", ModelArrays.FACTORS, AlsFamily::new);
    put("svd", ModelArrays.FACTORS, SvdFamily::new);
    put(EXPLICIT_ALS, ModelArrays.FACTORS, strengths -> new ExplicitAlsFamily());
    put("lda", ModelArrays.TOPICS, LdaFamily::new);
    put("lda-long", ModelArrays.TOPICS, LdaFamily::longRun);
    put("sparse-profiles", ModelArrays.FACTORS, SparseFamily::new);
    for (RecurrentCell cell : RecurrentCell.values()) {
      deep(strengths -> new NextItemFamily(cell, engine(), strengths), cell.label());
    }
    deep(strengths -> new CategoryFamily(engine(), strengths), NEXT_PERIOD);
    deep(strengths -> new UserVectorFamily(engine(), strengths), "user-vector");
  }

  private KnownModels() {}

  private static void put(
      String name, ModelArrays arrays, Function<EventStrengths, ModelFamily<?>> family) {
    KNOWN.put(name, new Known(family, arrays, false));
  }

  private static void deep(Function<EventStrengths, ModelFamily<?>> family, String name) {
    KNOWN.put(name, new Known(family, ModelArrays.FACTORS, true));
  }

  /**
   * What the model will cost.
   *
   * @param budget of tries: with more than one the widest that the search may come to counts
   */
  static MeasuredModel measured(
      String name, BehaviourDataset dataset, EventStrengths strengths, int budget) {
    ModelArrays arrays = KNOWN.get(name).arrays();
    int width =
        switch (arrays) {
          case ITEM_NEIGHBOURS -> OrderedFamily.NEIGHBOUR_LIMIT;
          case SQUARE -> Math.min(EaseFamily.COLUMN_LIMIT, FrequentColumns.columnsThatFit());
          case COUNTS, USER_NEIGHBOURS -> 1;
          case FACTORS, TOPICS -> width(family(name, strengths), dataset, budget);
        };
    return new MeasuredModel(name, arrays, width);
  }

  private static int width(ModelFamily<?> family, BehaviourDataset dataset, int budget) {
    return family.dimensions(dataset).stream()
        .filter(dimension -> WIDTHS.contains(dimension.name()))
        .mapToInt(
            dimension ->
                (int)
                    (family.tries(budget) == 1
                        ? dimension.start()
                        : Collections.max(dimension.values())))
        .sum();
  }

  private static EngineChoice engine() {
    return engine(System.getenv());
  }

  /**
   * As the server is told, by {@code PENCHANT_DEEP_ENGINE}.
   *
   * @throws IllegalArgumentException if that is no choice
   */
  static EngineChoice engine(Map<String, String> environment) {
    return EngineChoice.of(environment.getOrDefault("PENCHANT_DEEP_ENGINE", "auto"));
  }

  static boolean isDeep(String name) {
    return KNOWN.containsKey(name) && KNOWN.get(name).deep();
  }

  /** All names, the blend last. */
  static List<String> names() {
    List<String> names = new ArrayList<>(KNOWN.keySet());
    names.add(BLEND);
    return List.copyOf(names);
  }

  /** All names but those of models that take minutes to train. */
  static List<String> quickNames() {
    return names().stream().filter(name -> !isDeep(name)).toList();
  }

  /**
   * The family of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static ModelFamily<?> family(String name, EventStrengths strengths) {
    Known known = KNOWN.get(name);
    if (known == null) {
      throw new IllegalArgumentException(
          "there is no model \"%s\"; there are %s".formatted(name, String.join(", ", names())));
    }
    return known.family().apply(strengths);
  }
}
