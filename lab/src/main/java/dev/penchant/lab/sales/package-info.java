/** Measures forecasts of sales on a log of events. */
package dev.penchant.lab.sales;
