package org.svdmv.viewer.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.awt.image.BufferedImage;
import org.svdmv.viewer.gl.GlObjects.Kind;

/** A picture for shaders. Its texels are display-encoded and stay so: they are filtered as {@code svdmv render} filters them. */
public final class Texture implements AutoCloseable {
    /** What is beyond the edges. */
    public enum Edge {
        REPEAT(GL_REPEAT),
        CLAMP(GL_CLAMP_TO_EDGE);

        private final int mode;

        Edge(int mode) {
            this.mode = mode;
        }
    }

    private final GlObjects objects;
    private final int id;

    private Texture(GlObjects objects, Edge edge) {
        this.objects = objects;
        this.id = objects.make(Kind.TEXTURE);
        glBindTexture(GL_TEXTURE_2D, id);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, edge.mode);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, edge.mode);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    }

    /** @param argb row by row from the top; the top left corner is at (0, 0) */
    public static Texture of(GlContext context, int width, int height, int[] argb, Edge edge) {
        int largest = context.info().largestSide();
        if (width > largest || height > largest) {
            throw new GlException(
                    "the driver has textures of up to " + largest + " pixels a side, got " + width + " x " + height,
                    "make the picture smaller");
        }
        Texture texture = new Texture(context.objects(), edge);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, argb);
        glGenerateMipmap(GL_TEXTURE_2D);
        return texture;
    }

    public static Texture of(GlContext context, BufferedImage image, Edge edge) {
        int width = image.getWidth();
        int height = image.getHeight();
        return of(context, width, height, image.getRGB(0, 0, width, height, null, 0, width), edge);
    }

    /** A copy of what is drawn in the bound framebuffer, texel for pixel; its first row is the lowest. */
    public static Texture ofDrawn(GlContext context, Framebuffer drawn) {
        Texture texture = new Texture(context.objects(), Edge.CLAMP);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glCopyTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, 0, 0, drawn.width(), drawn.height(), 0);
        return texture;
    }

    /** OpenGL's name of it. */
    public int id() {
        return id;
    }

    public void bind(int unit) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(GL_TEXTURE_2D, id);
    }

    @Override
    public void close() {
        objects.delete(Kind.TEXTURE, id);
    }
}
