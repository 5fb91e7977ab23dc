package dev.penchant.modeling.sales;

/** Foretells counts from those before. */
interface SalesForecaster {
  /**
   * Foretells a period, knowing nothing but the periods before {@code origin}.
   *
   * @param ahead 0 for the period {@code origin} itself, 1 for the one after it
   */
  CountForecast foretell(int row, int origin, int ahead);
}
