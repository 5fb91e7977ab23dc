/**
 * {@code penchant evaluate-topics}: whether topics stay what they are when they are trained anew.
 */
package dev.penchant.lab.topic;
