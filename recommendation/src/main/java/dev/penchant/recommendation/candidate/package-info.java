/**
 * Where the items of a list come from: those of the model that score best by all signals, items too
 * new for the model through their category, and what is popular at present.
 */
package dev.penchant.recommendation.candidate;
