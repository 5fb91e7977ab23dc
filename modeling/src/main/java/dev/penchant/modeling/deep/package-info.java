/**
 * Where DJL is met: which engine and device train, one training at a time, and the workarounds both
 * engines need, each in one place.
 */
package dev.penchant.modeling.deep;
