/**
 * Interests through time: a user's path with what happened since the training, the shifts the
 * evidence supports, and where the topics of a shop are going.
 */
package dev.penchant.recommendation.interest;
