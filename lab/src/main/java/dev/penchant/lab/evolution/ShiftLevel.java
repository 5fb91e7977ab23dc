package dev.penchant.lab.evolution;

import dev.penchant.ingestion.SimulationSettings;
import dev.penchant.ingestion.simulation.CourseMix;

/**
 * How hard planted shifts are to find: by how much users do, and by how plainly it shows. All but
 * the busy ones were set before any detector was tuned.
 *
 * @param name as printed
 * @param eventsPerUserAndMonth mean over all users; the simulated shop's sessions hold 5.6 events
 * @param mix how far interests move amid how much noise
 */
record ShiftLevel(String name, double eventsPerUserAndMonth, CourseMix mix) {
  /** A visit every third day, as in a large marketplace. */
  static final ShiftLevel BUSY = new ShiftLevel("busy", 60, CourseMix.plain());

  /** More than five visits a month: what a shop for daily needs sees of its regulars. */
  static final ShiftLevel DENSE = new ShiftLevel("dense", 30, CourseMix.plain());

  /** A visit every eleven days. */
  static final ShiftLevel MEDIUM = new ShiftLevel("medium", 15, CourseMix.plain());

  /** Not three visits in two months: half of the users have fewer than twelve visits in a year. */
  static final ShiftLevel SPARSE = new ShiftLevel("sparse", 8, CourseMix.plain());

  static final ShiftLevel BUSY_BLURRED = new ShiftLevel("busy, blurred", 60, CourseMix.blurred());

  /** Two thirds of the main interest move, one visit in six is to anything. */
  static final ShiftLevel DENSE_BLURRED = new ShiftLevel("dense, blurred", 30, CourseMix.blurred());

  static final ShiftLevel BUSY_FAINT = new ShiftLevel("busy, faint", 60, CourseMix.faint());

  /** Half of the main interest moves, mostly over weeks; one visit in four is to anything. */
  static final ShiftLevel DENSE_FAINT = new ShiftLevel("dense, faint", 30, CourseMix.faint());

  static ShiftLevel[] all() {
    return new ShiftLevel[] {
      BUSY, DENSE, MEDIUM, SPARSE, BUSY_BLURRED, DENSE_BLURRED, BUSY_FAINT, DENSE_FAINT
    };
  }

  SimulationSettings settings(int users, int months, long seed) {
    return new SimulationSettings(users, 12, 60, months, eventsPerUserAndMonth, seed);
  }
}
