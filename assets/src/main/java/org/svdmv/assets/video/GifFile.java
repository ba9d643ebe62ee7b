package org.svdmv.assets.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;
import org.svdmv.assets.export.FrameRate;

/**
 * Pictures one after another as a GIF that repeats for ever. Every picture has a palette of its own and no dithering; one picture
 * at a time is in memory besides what the caller holds.
 */
public final class GifFile {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    /** Sub-block 1, repeated 0 times: without end. */
    private static final byte[] FOR_EVER = {1, 0, 0};

    private GifFile() {}

    public static void write(List<BufferedImage> pictures, FrameRate rate, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (FileImageOutputStream out =
                new FileImageOutputStream(Files.createFile(file).toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pictures.size(); i++) {
                BufferedImage picture = pictures.get(i);
                BufferedImage indexed = Palette.of(picture).indexed(picture);
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(indexed), null);
                metadata.mergeTree(FORMAT, frame(i, rate.viewsPerSecond()));
                writer.writeToSequence(new IIOImage(indexed, List.of(), metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode frame(int i, int framesPerSecond) {
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", "" + hundredths(i, framesPerSecond));
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(control);
        if (i == 0) {
            root.appendChild(loop());
        }
        return root;
    }

    /** GIF counts time in hundredths of a second: rounded so that the sum stays right. */
    private static long hundredths(int i, int framesPerSecond) {
        return Math.round((i + 1) * 100.0 / framesPerSecond) - Math.round(i * 100.0 / framesPerSecond);
    }

    private static IIOMetadataNode loop() {
        IIOMetadataNode netscape = new IIOMetadataNode("ApplicationExtension");
        netscape.setAttribute("applicationID", "NETSCAPE");
        netscape.setAttribute("authenticationCode", "2.0");
        netscape.setUserObject(FOR_EVER);
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(netscape);
        return extensions;
    }
}
