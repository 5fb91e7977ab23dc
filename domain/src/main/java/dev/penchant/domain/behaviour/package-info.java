/** Behaviour events: what users did with items, when, and what it counts for. */
package dev.penchant.domain.behaviour;
