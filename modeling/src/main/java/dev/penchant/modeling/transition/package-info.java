/**
 * Item-to-item ridge regression from a user's faded past to what comes next: one dense linear
 * system over the most frequent items. Plain Java SE.
 */
package dev.penchant.modeling.transition;
