/** Options that several commands share, each declared once, and how choices are written on the command line. */
package org.svdmv.cli.options;
