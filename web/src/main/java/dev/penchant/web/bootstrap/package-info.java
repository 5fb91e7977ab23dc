/**
 * The start of the application: settings and their check, the first administrator and the
 * operator's key, health, and the one line that says where the console is.
 */
package dev.penchant.web.bootstrap;
