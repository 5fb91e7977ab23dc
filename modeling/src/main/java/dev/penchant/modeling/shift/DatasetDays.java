package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.lda.TopicModel;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Reads the evidence of a dataset's users. Immutable and thread-safe.
 *
 * @param inFavour events whose strength is not above 0 are left out
 * @param profiles by user, of the whole history
 */
public record DatasetDays(
    BehaviourDataset dataset,
    EventStrengths inFavour,
    TopicModel topics,
    PopulationCourse population,
    PeriodLength length,
    ZoneId zone,
    IntFunction<float[]> profiles) {

  /** The days with signs of interest, oldest first. */
  public List<DayEvidence> of(int user) {
    DayReading reading = new DayReading(topics, population, length, zone, profiles.apply(user));
    UserHistory history = dataset.history(user);
    for (int event = 0; event < history.length(); event++) {
      if (inFavour.of(history.type(event), history.value(event)) > 0) {
        reading.add(history.item(event), history.time(event));
      }
    }
    return reading.days();
  }
}
