package dev.penchant.lab.bench;

import java.util.List;

/** Fits y ≈ a·x₁ + b·x₂ with a, b ≥ 0, each measurement weighted by 1/y: relative errors count. */
record LeastSquares(double first, double second) {

  /** One measurement: the two amounts of work and the seconds. */
  record Point(double first, double second, double seconds) {}

  static LeastSquares fit(List<Point> points) {
    double firstFirst = 0;
    double firstSecond = 0;
    double secondSecond = 0;
    double firstRight = 0;
    double secondRight = 0;
    for (Point point : points) {
      double first = point.first / point.seconds;
      double second = point.second / point.seconds;
      firstFirst += first * first;
      firstSecond += first * second;
      secondSecond += second * second;
      firstRight += first;
      secondRight += second;
    }
    double determinant = firstFirst * secondSecond - firstSecond * firstSecond;
    double first = (firstRight * secondSecond - secondRight * firstSecond) / determinant;
    double second = (secondRight * firstFirst - firstRight * firstSecond) / determinant;
    if (first < 0) {
      return new LeastSquares(0, secondRight / secondSecond);
    }
    if (second < 0 || !Double.isFinite(first)) {
      return new LeastSquares(firstRight / firstFirst, 0);
    }
    return new LeastSquares(first, second);
  }
}
