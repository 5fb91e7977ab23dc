/**
 * Item-to-item ridge regression in closed form (EASE): each item explained by all others of the
 * same history. Plain Java SE; dense in the number of items, so it says how many it can take.
 */
package dev.penchant.modeling.ease;
