/** From scored candidates to the order of a list: selection, exclusions, diversity. */
package dev.penchant.recommendation.ranking;
