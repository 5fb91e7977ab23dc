package dev.penchant.ingestion.simulation;

/**
 * How the users' interests go, and how plainly it shows.
 *
 * @param driftingShare of the users, 0 to 1
 * @param shiftingShare of the users, 0 to 1; with the drifting ones at most 1, the rest is steady
 * @param gradualShare of the shifting ones that go over within weeks instead of at once, 0 to 1
 * @param moved how much of the main interest a shift takes away, above 0 to 1
 * @param noise share of visits to items of any topic whatever the profile says, 0 to 1
 */
public record CourseMix(
    double driftingShare, double shiftingShare, double gradualShare, double moved, double noise) {
  public CourseMix {
    requireShare("driftingShare", driftingShare);
    requireShare("shiftingShare", shiftingShare);
    requireShare("driftingShare and shiftingShare together", driftingShare + shiftingShare);
    requireShare("gradualShare", gradualShare);
    requireShare("moved", moved);
    requireShare("noise", noise);
  }

  /** Shifts that a merchant can see with the naked eye. */
  public static CourseMix plain() {
    return new CourseMix(0.20, 0.35, 0.4, 0.85, 0.08);
  }

  /** Less of the interest moves, and more visits are to anything. */
  public static CourseMix blurred() {
    return new CourseMix(0.20, 0.35, 0.5, 0.65, 0.16);
  }

  /** Barely more than half of the interest moves, mostly over weeks, amid much noise. */
  public static CourseMix faint() {
    return new CourseMix(0.25, 0.35, 0.7, 0.55, 0.25);
  }

  private static void requireShare(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("%s must be 0 to 1, but is %s".formatted(what, share));
    }
  }
}
