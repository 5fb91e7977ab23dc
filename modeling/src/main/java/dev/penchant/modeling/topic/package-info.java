/**
 * Topics from one training to the next: which of the new ones is which of the former, how well a
 * topic hangs together, and what its items' words tell of it. Knows topic models and nothing of
 * files or a server. Plain Java SE.
 */
package dev.penchant.modeling.topic;
