/**
 * Penchant as its users start it: the launcher, the executable jar, the EAR on Payara Server, both
 * databases, and servers that die while they work. Each test runs real processes and speaks to them
 * over HTTP.
 */
package dev.penchant.deployment;
