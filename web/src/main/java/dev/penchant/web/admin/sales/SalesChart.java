package dev.penchant.web.admin.sales;

import dev.penchant.domain.interest.Period;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.web.admin.frame.Chart;
import dev.penchant.web.admin.frame.Formats;
import dev.penchant.web.admin.frame.Texts;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Sales as a line that goes on as the forecast, with its 80 % interval as a band. */
final class SalesChart {
  /** Older periods would press the forecast into the margin. */
  private static final int SHOWN = 60;

  private final Formats format;
  private final Texts texts;

  SalesChart(Formats format, Texts texts) {
    this.format = format;
    this.texts = texts;
  }

  /**
   * @param colour of the topic, or {@link Chart#ALONE}
   */
  String of(SalesOutlook outlook, int colour) {
    List<SalesOutlook.PeriodSales> all = outlook.observed();
    List<SalesOutlook.PeriodSales> observed =
        all.subList(Math.max(0, all.size() - SHOWN), all.size());
    List<SalesOutlook.ForetoldSales> foretold = outlook.foretold();
    int from = observed.size();
    double[] line = new double[from + foretold.size()];
    double[] low = new double[line.length];
    double[] high = new double[line.length];
    for (int at = 0; at < from; at++) {
      line[at] = observed.get(at).count();
      // the band opens at the last count that is known
      low[at] = at == from - 1 ? line[at] : Double.NaN;
      high[at] = low[at];
    }
    for (int ahead = 0; ahead < foretold.size(); ahead++) {
      line[from + ahead] = foretold.get(ahead).expected();
      low[from + ahead] = foretold.get(ahead).low();
      high[from + ahead] = foretold.get(ahead).high();
    }
    Stream<Period> periods =
        Stream.concat(
            observed.stream().map(SalesOutlook.PeriodSales::period),
            foretold.stream().map(SalesOutlook.ForetoldSales::period));
    String counted = texts.constant("counted", outlook.counted());
    return new Chart(Chart.Kind.LINE, Chart.Unit.COUNT, periods.map(format::period).toList())
        .axis(counted)
        .forecastFrom(OptionalInt.of(from), texts.of("user.forecast"))
        .series(counted, colour, line)
        .band(colour, low, high)
        .json();
  }
}
