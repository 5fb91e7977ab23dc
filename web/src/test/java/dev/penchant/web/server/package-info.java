/**
 * One running server for all in-container tests: Payara Micro with the WAR as it is shipped,
 * started by Arquillian for the first test class and kept until the last. A test class extends
 * {@link dev.penchant.web.server.ServerTest} and calls the server from outside.
 */
package dev.penchant.web.server;
