/**
 * Work on several threads with a result that does not depend on their number: fixed blocks, each
 * computed by one worker, reduced in block order. Plain Java SE.
 */
package dev.penchant.modeling.parallel;
