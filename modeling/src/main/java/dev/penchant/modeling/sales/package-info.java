/**
 * Sales of items and topics, counted period by period and foretold with an interval: a discounted
 * gamma–Poisson model beside naive forecasts, chosen on the shop's own past. Plain Java: no
 * container, no engine, no files.
 */
package dev.penchant.modeling.sales;
