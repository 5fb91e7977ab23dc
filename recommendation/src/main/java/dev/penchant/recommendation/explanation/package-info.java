/** Why an item is in a list, in facts that can be checked. */
package dev.penchant.recommendation.explanation;
