/**
 * The trained model as files and in memory: what a model version consists of, how it is written
 * aside, checked and moved into place, and how it is loaded for serving. How its parts are learned
 * lives in {@code modeling.training} and the packages of the algorithms. Plain Java SE.
 */
package dev.penchant.modeling.artifact;
