/** What all exports share: what there is to export, how one is written, and the folder that appears when it is whole. */
package org.svdmv.assets.export;
