package org.svdmv.viewer.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.ByteBuffer;
import org.lwjgl.system.MemoryUtil;
import org.svdmv.viewer.gl.GlObjects.Kind;

/** Where is drawn to: the window, or a texture of its own with depth. No multisampling: a program that draws pays too much for it. */
public final class Framebuffer implements AutoCloseable {
    private final int id;
    private final int width;
    private final int height;
    private final double pixelRatio;
    private final Runnable release;

    private Framebuffer(int id, int width, int height, double pixelRatio, Runnable release) {
        this.id = id;
        this.width = width;
        this.height = height;
        this.pixelRatio = pixelRatio;
        this.release = release;
    }

    static Framebuffer screen(int width, int height, double pixelRatio) {
        return new Framebuffer(0, width, height, pixelRatio, () -> {});
    }

    /** @param pixelRatio how many of its pixels make one, along a side, of the picture that people see in the end */
    public static Framebuffer offscreen(GlContext context, int width, int height, double pixelRatio) {
        int largest = context.info().largestSide();
        if (width < 1 || height < 1 || width > largest || height > largest) {
            throw new GlException(
                    "the driver draws pictures of 1 to " + largest + " pixels a side, got " + width + " x " + height,
                    "ask for a smaller size");
        }
        GlObjects objects = context.objects();
        int color = objects.make(Kind.TEXTURE);
        glBindTexture(GL_TEXTURE_2D, color);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, (ByteBuffer) null);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        int depth = objects.make(Kind.RENDERBUFFER);
        glBindRenderbuffer(GL_RENDERBUFFER, depth);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH_COMPONENT24, width, height);
        int id = objects.make(Kind.FRAMEBUFFER);
        glBindFramebuffer(GL_FRAMEBUFFER, id);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, color, 0);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, depth);
        Framebuffer framebuffer = new Framebuffer(id, width, height, pixelRatio, () -> {
            objects.delete(Kind.FRAMEBUFFER, id);
            objects.delete(Kind.TEXTURE, color);
            objects.delete(Kind.RENDERBUFFER, depth);
        });
        framebuffer.refuseUnlessComplete();
        return framebuffer;
    }

    private void refuseUnlessComplete() {
        int status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
        if (status != GL_FRAMEBUFFER_COMPLETE) {
            close();
            throw new GlException(
                    "the driver cannot draw a picture of " + width + " x " + height + " (status 0x"
                            + Integer.toHexString(status) + ")",
                    "ask for a smaller size, or close other programs that use graphics memory");
        }
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public double pixelRatio() {
        return pixelRatio;
    }

    /** From now on it is drawn here. */
    public void bind() {
        glBindFramebuffer(GL_FRAMEBUFFER, id);
        glViewport(0, 0, width, height);
    }

    /** Its pixels, row by row from the top, 0xAARRGGBB, colors multiplied by alpha. */
    public int[] read() {
        return read(0, height);
    }

    /** Some of its rows, counted from the top. */
    public int[] read(int top, int rows) {
        bind();
        ByteBuffer bytes = MemoryUtil.memAlloc(4 * width * rows);
        try {
            glPixelStorei(GL_PACK_ALIGNMENT, 1);
            glReadPixels(0, height - top - rows, width, rows, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, bytes);
            int[] pixels = new int[width * rows];
            for (int y = 0; y < rows; y++) {
                bytes.asIntBuffer().get((rows - 1 - y) * width, pixels, y * width, width);
            }
            return pixels;
        } finally {
            MemoryUtil.memFree(bytes);
        }
    }

    @Override
    public void close() {
        release.run();
    }
}
