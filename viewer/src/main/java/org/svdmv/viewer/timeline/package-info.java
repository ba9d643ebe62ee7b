/** The views in time: one of them is the current one, by hand or by the clock. */
package org.svdmv.viewer.timeline;
