/**
 * How the API says that something is wrong: problem documents of RFC 9457, the one place that makes
 * them from exceptions, and the exception by which resources ask for one.
 */
package dev.penchant.web.api.problem;
