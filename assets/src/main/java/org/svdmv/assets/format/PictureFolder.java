package org.svdmv.assets.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.Png;
import org.svdmv.camera.View;

/** Writes the pictures of all views into one folder, named by a function of the views' names. */
record PictureFolder(Path folder, NamedViews views) {

    void images(UnaryOperator<String> fileName) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < views.size(); i++) {
            Png.write(views.view(i).image(), folder.resolve(fileName.apply(views.name(i))));
        }
    }

    void masks(UnaryOperator<String> fileName) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < views.size(); i++) {
            Png.write(views.view(i).mask(), folder.resolve(fileName.apply(views.name(i))));
        }
    }

    /** The image with the mask as its alpha; the colors below alpha 0 are kept. */
    static BufferedImage rgba(View view) {
        int width = view.image().getWidth();
        int height = view.image().getHeight();
        int[] pixels = view.image().getRGB(0, 0, width, height, null, 0, width);
        int[] alpha = view.mask().getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] & 0xFFFFFF | alpha[i] << 24;
        }
        BufferedImage rgba = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        rgba.setRGB(0, 0, width, height, pixels, 0, width);
        return rgba;
    }
}
