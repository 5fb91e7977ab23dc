/** One trained model version in memory, as serving uses it. It never changes. */
package dev.penchant.recommendation.snapshot;
