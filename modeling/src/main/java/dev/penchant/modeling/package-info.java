/**
 * Learns from behaviour: what other modules may use of it (the use cases, what they announce, and
 * how a running training is watched and stopped). The algorithms live in the packages below, one
 * each, and know nothing of a server.
 */
package dev.penchant.modeling;
