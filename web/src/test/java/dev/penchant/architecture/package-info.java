/** The rules of the architecture, each a sentence, held over the classes of all modules. */
package dev.penchant.architecture;
