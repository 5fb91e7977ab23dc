/** Which items must not be in a list, each rule a small function that tells its reason. */
package dev.penchant.recommendation.exclusion;
