/**
 * Path and query parameters: turned into the domain's types, or into a problem that names the
 * parameter; and none accepted that a resource does not know.
 */
package dev.penchant.web.api.parameter;
