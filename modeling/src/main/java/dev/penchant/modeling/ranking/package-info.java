/**
 * What the learning of ranking weights and the serving of lists share: the signals that say how
 * much a user wants each item, and their blend. One definition, because weights learned on other
 * signals than those served would be worthless. Plain Java SE.
 */
package dev.penchant.modeling.ranking;
