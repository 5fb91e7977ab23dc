package dev.penchant.modeling.cost;

/**
 * What an evaluation does with its models.
 *
 * @param pairs of items that one user had, over all users
 * @param versions how many of each model are held at once, trained on different parts of the log
 * @param threads that learn and measure
 * @param blendCases a blend is learned from; 0 where none is
 * @param listPlaces places of all lists that are kept for one model
 */
public record EvaluationShape(
    long pairs, int versions, int threads, long blendCases, long listPlaces) {}
