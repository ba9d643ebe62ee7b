/** How alike two pictures are. */
package org.svdmv.geometry.metric;
