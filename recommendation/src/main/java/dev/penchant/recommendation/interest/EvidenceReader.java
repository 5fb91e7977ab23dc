package dev.penchant.recommendation.interest;

import dev.penchant.modeling.shift.DayEvidence;
import dev.penchant.modeling.shift.DayReading;
import dev.penchant.modeling.shift.PopulationCourse;
import dev.penchant.recommendation.session.UserEvents;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.time.ZoneId;
import java.util.List;

/** Reads a user's events, newest included, as signs of interest. Immutable and thread-safe. */
public final class EvidenceReader {
  private final ServedModel model;
  private final PopulationCourse population;
  private final ZoneId zone;

  public EvidenceReader(ServedModel model, PopulationCourse population, ZoneId zone) {
    this.model = model;
    this.population = population;
    this.zone = zone;
  }

  /**
   * The days with signs, oldest first.
   *
   * @param profile of the whole history: what decides between topics that share an item
   */
  public List<DayEvidence> read(UserEvents events, float[] profile) {
    DayReading reading =
        new DayReading(
            model.artifacts().topicModel(),
            population,
            model.artifacts().profiles().firstPeriod().length(),
            zone,
            profile);
    for (int event = 0; event < events.length(); event++) {
      int item = model.modelIndex(events.item(event));
      if (item != ServedModel.UNKNOWN
          && model.strengths().of(events.typeCode(event), events.value(event)) > 0) {
        reading.add(item, events.epochSecond(event));
      }
    }
    return reading.days();
  }
}
