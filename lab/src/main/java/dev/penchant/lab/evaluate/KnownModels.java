package dev.penchant.lab.evaluate;

import dev.penchant.modeling.als.AlsFamily;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.deep.UserVectorFamily;
import dev.penchant.modeling.ease.EaseFamily;
import dev.penchant.modeling.lda.LdaFamily;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  private static final Map<String, Function<EventStrengths, ModelFamily<?>>> FAMILIES =
      new LinkedHashMap<>();

  /** Trained on an engine, for minutes; only when asked for by name. */
  private static final Set<String> DEEP = new LinkedHashSet<>();

  static {
    FAMILIES.put("popularity", PopularityFamily::allTime);
    FAMILIES.put("recent-popularity", PopularityFamily::recent);
    FAMILIES.put("own-frequency", OwnFrequencyFamily::new);
    FAMILIES.put("item-neighbour", CosineFamily::new);
    FAMILIES.put("user-neighbour", UserNeighbourFamily::new);
    FAMILIES.put("ordered-neighbour", OrderedFamily::new);
    FAMILIES.put("transition", TransitionFamily::new);
    FAMILIES.put("ease", EaseFamily::new);
    FAMILIES.put("als", AlsFamily::new);
    FAMILIES.put("svd", SvdFamily::new);
    FAMILIES.put(EXPLICIT_ALS, strengths -> new ExplicitAlsFamily());
    FAMILIES.put("lda", LdaFamily::new);
    FAMILIES.put("lda-long", LdaFamily::longRun);
    FAMILIES.put("sparse-profiles", SparseFamily::new);
    for (RecurrentCell cell : RecurrentCell.values()) {
      deep(strengths -> new NextItemFamily(cell, engine(), strengths), cell.label());
    }
    deep(strengths -> new CategoryFamily(engine(), strengths), NEXT_PERIOD);
    deep(strengths -> new UserVectorFamily(engine(), strengths), "user-vector");
  }

  private KnownModels() {}

  private static void deep(Function<EventStrengths, ModelFamily<?>> family, String name) {
    FAMILIES.put(name, family);
    DEEP.add(name);
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
    return DEEP.contains(name);
  }

  /** All names, the blend last. */
  static List<String> names() {
    List<String> names = new ArrayList<>(FAMILIES.keySet());
    names.add(BLEND);
    return List.copyOf(names);
  }

  /** All names but those of models that take minutes to train. */
  static List<String> quickNames() {
    List<String> names = new ArrayList<>(names());
    names.removeAll(DEEP);
    return List.copyOf(names);
  }

  /**
   * The family of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static ModelFamily<?> family(String name, EventStrengths strengths) {
    Function<EventStrengths, ModelFamily<?>> family = FAMILIES.get(name);
    if (family == null) {
      throw new IllegalArgumentException(
          "there is no model \"%s\"; there are %s".formatted(name, String.join(", ", names())));
    }
    return family.apply(strengths);
  }
}
