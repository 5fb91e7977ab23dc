package dev.penchant.modeling.sales;

/**
 * How far a forecast was off on periods it did not know.
 *
 * @param scaledError mean absolute scaled error (Hyndman and Koehler 2006): a row's mean absolute
 *     error by that of "the same as in the period before" in the periods known, averaged over rows;
 *     what is compared is the value meant for absolute errors, the median of a model and the plain
 *     value of a naive forecast
 * @param risk pinball loss of the quantiles .1, .5 and .9, doubled, averaged and divided by what
 *     was sold; lower is better
 * @param coverage the share of outcomes within the 80 % interval
 */
public record SalesError(double scaledError, double risk, double coverage) {}
