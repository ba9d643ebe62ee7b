package org.svdmv.viewer.render;

import static org.lwjgl.opengl.GL33C.*;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Program;
import org.svdmv.viewer.gl.Texture;
import org.svdmv.viewer.gl.Texture.Edge;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;

/** Draws meshes as {@code svdmv render} does: both faces, {@code color * texel * brightness} of display-encoded values. */
final class MeshLayer implements AutoCloseable {
    private static final int COLORS = 0;
    private static final int LIGHT = 1;
    private static final int NORMALS = 2;

    private final Program program;
    private final Texture white;
    private final Uploads<Mesh, MeshUpload> meshes;

    MeshLayer(GlContext context) {
        this.program = Program.of(context, MeshLayer.class, "mesh");
        this.white = Texture.of(context, 1, 1, new int[] {-1}, Edge.REPEAT);
        this.meshes = new Uploads<>(mesh -> new MeshUpload(context, mesh, white));
    }

    void retain(Scene scene) {
        Set<Mesh> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
        scene.solids().map(Solid::mesh).forEach(drawn::add);
        meshes.retain(drawn);
    }

    void draw(Scene scene, Eye eye, Look look) {
        glPolygonMode(GL_FRONT_AND_BACK, look.surface() == SurfaceStyle.WIREFRAME ? GL_LINE : GL_FILL);
        program.use().set("clipFromWorld", eye.clipFromWorld()).set("skin", 0);
        scene.solids().forEach(solid -> {
            double turn = solid.lit() instanceof Lit.Standing light ? Math.toRadians(light.azimuthDegrees()) : 0;
            program.set("style", style(look.surface(), solid.lit())).set("turn", Math.cos(turn), Math.sin(turn));
            meshes.of(solid.mesh()).draw();
        });
        glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    }

    private static int style(SurfaceStyle style, Lit lit) {
        return switch (style) {
            case LIT -> lit instanceof Lit.Standing ? LIGHT : COLORS;
            case NORMALS -> NORMALS;
            case UNLIT, WIREFRAME -> COLORS;
        };
    }

    @Override
    public void close() {
        meshes.close();
        white.close();
        program.close();
    }
}
