package dev.penchant.modeling.cost;

/**
 * A model to be measured.
 *
 * @param width the greatest number of neighbours, columns, factors or topics it may get; at least 1
 */
public record MeasuredModel(String name, ModelArrays arrays, int width) {}
