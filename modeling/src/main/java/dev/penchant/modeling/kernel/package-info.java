/**
 * The inner loops that training and search spend their time in, behind one interface with two
 * implementations: one with the Vector API, one in plain loops for a JVM that was started without
 * it. They check nothing: their callers know the shapes. Plain Java SE.
 */
package dev.penchant.modeling.kernel;
