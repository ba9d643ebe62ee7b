package org.svdmv.cli.options;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.svdmv.assets.format.ViewSetFormat;

/** What {@code --format} takes; asked for by help and completion alone. */
final class FormatLabels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        List<String> labels = new ArrayList<>(
                ViewSetFormat.exports().stream().map(ViewSetFormat::label).toList());
        labels.add(ExportOptions.ALL);
        return labels.iterator();
    }
}
