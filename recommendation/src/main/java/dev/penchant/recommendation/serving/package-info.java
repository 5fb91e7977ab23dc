/**
 * The use cases on what is in memory: one served shop each, loaded at start-up, kept up with the
 * shop's events and catalog, and given a new model version by swapping one reference.
 */
package dev.penchant.recommendation.serving;
