package org.svdmv.assets.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;

/**
 * What goes into a glTF: views, a mesh or both, and where they come from.
 * <pre>
 *   GltfScene.of(views).with(mesh, Shading.UNLIT).madeBy(run).writeGlb(Path.of("mug.glb"));
 *   GltfScene.of(mesh, Shading.LIT).writeGlb(Path.of("mesh.glb"));
 * </pre>
 */
public final class GltfScene {
    /** The farthest corner of a cube of extent 1: as far as an object of the world's size can reach. */
    private static final double LARGEST_REACH = Math.sqrt(3) / 2;

    private record Form(Mesh mesh, Shading shading) {}

    private final List<NamedViews> views;
    private final List<Form> forms;
    private final JsonNode provenance;

    private GltfScene(List<NamedViews> views, List<Form> forms, JsonNode provenance) {
        this.views = views;
        this.forms = forms;
        this.provenance = provenance;
    }

    public static GltfScene of(ViewSet views) {
        return of(NamedViews.of(views));
    }

    public static GltfScene of(NamedViews views) {
        return new GltfScene(List.of(views), List.of(), MissingNode.getInstance());
    }

    public static GltfScene of(Mesh mesh, Shading shading) {
        return new GltfScene(List.of(), List.of(), MissingNode.getInstance()).with(mesh, shading);
    }

    /** With this mesh and no other. */
    public GltfScene with(Mesh mesh, Shading shading) {
        if (mesh.triangleCount() == 0) {
            throw new IllegalArgumentException("need a mesh with triangles, got none; leave the mesh out");
        }
        return new GltfScene(views, List.of(new Form(mesh, shading)), provenance);
    }

    /** What made it; it becomes {@code asset.extras.provenance}. */
    public GltfScene madeBy(JsonNode provenance) {
        return new GltfScene(views, forms, provenance);
    }

    /** One file with everything in it; answers it. */
    public Path writeGlb(Path file) {
        try {
            document().writeGlb(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** A .gltf, and beside it its .bin and pictures, which bear the names of the views; answers the .gltf. */
    public Path writeGltf(Path file) {
        try {
            document().writeGltf(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private GltfDocument document() {
        GltfDocument document = new GltfDocument(extras());
        double reach = forms.stream().mapToDouble(form -> form.mesh().radius()).reduce(LARGEST_REACH, Math::max);
        for (NamedViews set : views) {
            new ViewNodes(document, set, reach).add();
        }
        for (Form form : forms) {
            document.root(MeshNode.of(document, form.mesh(), form.shading()));
        }
        return document;
    }

    private Map<String, Object> extras() {
        Map<String, Object> extras = new LinkedHashMap<>();
        for (NamedViews set : views) {
            extras.put("views", set.size());
            extras.put("reference_view", set.name(set.set().referenceIndex()));
            extras.put("unit", "largest extent of the object");
        }
        if (!provenance.isEmpty()) {
            extras.put("provenance", provenance);
        }
        return extras;
    }
}
