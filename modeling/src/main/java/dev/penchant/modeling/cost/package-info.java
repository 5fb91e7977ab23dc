/**
 * What training and serving cost in memory and time, as functions of a shop's size and the models'
 * shape: derived from the arrays and loops of the kernels, with rates measured by the lab. The
 * training asks it before it starts, so that the figure a user is told and the one it is refused by
 * are the same. Plain Java SE.
 */
package dev.penchant.modeling.cost;
