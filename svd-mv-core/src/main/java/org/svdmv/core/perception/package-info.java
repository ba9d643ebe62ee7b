/** How alike two pictures look to networks: LPIPS and CLIP-S. */
package org.svdmv.core.perception;
