package dev.penchant.modeling.shift;

/**
 * How likely each day is under a profile, as a fraction whose parts are linear in the profile: what
 * fits over the seasons of the topics. Filled anew for each profile; not thread-safe.
 */
final class DayMixture {
  private final DayFits fits;
  private final double noise;
  private final double[] above;
  private final double[] below;

  /**
   * @param noise share of days about anything
   */
  DayMixture(DayFits fits, double noise) {
    this.fits = fits;
    this.noise = noise;
    above = new double[fits.dayCount()];
    below = new double[fits.dayCount()];
  }

  /** A main topic with its share, and two at its side, or twice the same, that have the rest. */
  void fill(int main, double share, int one, int two) {
    double side = (1 - share) / 2;
    for (int day = 0; day < above.length; day++) {
      above[day] =
          share * fits.fits(main)[day] + side * (fits.fits(one)[day] + fits.fits(two)[day]);
      below[day] =
          share * fits.seasons(main)[day]
              + side * (fits.seasons(one)[day] + fits.seasons(two)[day]);
    }
  }

  /**
   * Logarithms of the likelihood of all days before each, and at the end of all, with a part of the
   * profile moved.
   *
   * @param part of the whole interest that has gone from one topic to the other
   */
  void logBefore(int from, int to, double part, double[] into) {
    double[] fitFrom = fits.fits(from);
    double[] fitTo = fits.fits(to);
    double[] seasonFrom = fits.seasons(from);
    double[] seasonTo = fits.seasons(to);
    double[] anything = fits.anything();
    into[0] = 0;
    for (int day = 0; day < above.length; day++) {
      double drawn =
          (above[day] + part * (fitTo[day] - fitFrom[day]))
              / (below[day] + part * (seasonTo[day] - seasonFrom[day]));
      into[day + 1] = into[day] + Math.log((1 - noise) * drawn + noise * anything[day]);
    }
  }
}
