/** Trained versions of a shop's models: which exist, how they measured, which one is served. */
package dev.penchant.domain.modelversion;
