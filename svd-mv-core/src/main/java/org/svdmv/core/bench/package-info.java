/** How fast this machine runs the full-size network, beside how fast it could. */
package org.svdmv.core.bench;
