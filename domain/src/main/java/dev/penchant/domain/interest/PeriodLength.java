package dev.penchant.domain.interest;

/** How long a period is. Weeks begin on Monday. */
public enum PeriodLength {
  DAY,
  WEEK,
  MONTH
}
