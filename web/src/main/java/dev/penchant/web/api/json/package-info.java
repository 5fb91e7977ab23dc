/**
 * JSON at the API's border: bodies read so that every fault is told with its place, records written
 * in the order they declare. What a body means is known to the resources alone.
 */
package dev.penchant.web.api.json;
