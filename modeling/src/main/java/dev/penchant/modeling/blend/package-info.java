/**
 * One ranking out of several models: their scores made comparable, weighed by weights that are
 * learned on validation data only, apart for repeat purchase and for discovery. Plain Java SE.
 */
package dev.penchant.modeling.blend;
