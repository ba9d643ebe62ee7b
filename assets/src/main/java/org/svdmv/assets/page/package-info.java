/** Views as a page that needs nothing but itself: one HTML file, no network. */
package org.svdmv.assets.page;
