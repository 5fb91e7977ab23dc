/**
 * Shifts: changes of a user's interests that the evidence supports, found in what the user did day
 * by day. Plain Java SE; knows no database and no container.
 */
package dev.penchant.modeling.shift;
