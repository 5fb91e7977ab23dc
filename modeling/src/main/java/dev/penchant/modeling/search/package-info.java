/**
 * How settings are found: families of models with the dimensions along which they may vary, tried
 * on validation data only. Plain Java SE; the families themselves live with their algorithms.
 */
package dev.penchant.modeling.search;
