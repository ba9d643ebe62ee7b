/** The {@code svdmv} command: one class per subcommand; words, exit codes and progress. */
package org.svdmv.cli;
