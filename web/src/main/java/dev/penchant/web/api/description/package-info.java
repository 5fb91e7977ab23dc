/** The written description of the API (OpenAPI 3.0) and the address at which it is read. */
package dev.penchant.web.api.description;
