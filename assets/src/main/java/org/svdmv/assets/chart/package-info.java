/** Small charts as pictures: lines and bars on axes with units, drawn without a screen. */
package org.svdmv.assets.chart;
