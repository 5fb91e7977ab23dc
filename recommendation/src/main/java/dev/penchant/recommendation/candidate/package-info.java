/**
 * Where the items of a list come from: every item of the model scored by each signal, items too new
 * for the model through their category, and what is popular at present.
 */
package dev.penchant.recommendation.candidate;
