/**
 * What every page of the console shares: which shop is looked at and whether the account may see
 * it, the language with its texts and formats, charts and notices. Knows no page.
 */
package dev.penchant.web.admin.frame;
