/**
 * Honest measurement: splits that never show a model the future, ranking of the whole catalog,
 * metrics with their uncertainty, and forecasts of interest beside naive ones. Plain Java SE; knows
 * models only as {@link dev.penchant.modeling.evaluation.Recommender}s.
 */
package dev.penchant.modeling.evaluation;
