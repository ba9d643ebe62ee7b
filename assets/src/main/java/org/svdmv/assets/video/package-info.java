/** Views one after another as a film: MP4 (H.264) and GIF, a frame at a time. */
package org.svdmv.assets.video;
