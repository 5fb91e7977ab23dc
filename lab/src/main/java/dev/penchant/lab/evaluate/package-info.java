/**
 * The lab's {@code evaluate}: reads a log, splits it, searches every model's settings on the
 * validation part, asks the test part once, and says what came out.
 */
package dev.penchant.lab.evaluate;
