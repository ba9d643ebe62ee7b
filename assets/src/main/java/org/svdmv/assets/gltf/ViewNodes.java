package org.svdmv.assets.gltf;

import de.javagl.jgltf.impl.v2.Material;
import de.javagl.jgltf.impl.v2.Mesh;
import de.javagl.jgltf.impl.v2.MeshPrimitive;
import de.javagl.jgltf.impl.v2.Node;
import de.javagl.jgltf.impl.v2.TextureInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.Png;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;

/** The cameras of a view set, each with its picture before it. */
final class ViewNodes {
    private final GltfDocument document;
    private final NamedViews views;
    private final double reach;
    private final MeshPrimitive window;

    ViewNodes(GltfDocument document, NamedViews views, double reach) {
        this.document = document;
        this.views = views;
        this.reach = reach;
        this.window = window();
    }

    void add() {
        for (int i = 0; i < views.size(); i++) {
            Pose pose = views.view(i).camera().pose();
            Standing standing = Standing.of(pose.center().length(), reach);
            Node node = new Node();
            node.setName(views.name(i));
            node.setExtras(extras(i));
            Standing.place(node, pose);
            node.setCamera(camera(views.name(i), standing));
            node.setChildren(List.of(GltfDocument.add(document.nodes, picture(i, standing))));
            document.root(node);
        }
        turntable();
    }

    private int camera(String name, Standing standing) {
        var camera = standing.camera(views.set().intrinsics());
        camera.setName(name);
        return GltfDocument.add(document.cameras, camera);
    }

    private Map<String, Object> extras(int i) {
        Intrinsics k = views.set().intrinsics();
        Map<String, Object> extras = new LinkedHashMap<>();
        extras.put("fl_x", k.fx());
        extras.put("fl_y", k.fy());
        extras.put("cx", k.cx());
        extras.put("cy", k.cy());
        extras.put("w", k.width());
        extras.put("h", k.height());
        if (i == views.set().referenceIndex()) {
            extras.put("reference", true);
        }
        return extras;
    }

    /** Goes through all views; at the time of each it stands and looks as that view's camera. */
    private void turntable() {
        List<Pose> poses =
                views.set().views().stream().map(view -> view.camera().pose()).toList();
        double distance =
                poses.stream().mapToDouble(pose -> pose.center().length()).min().getAsDouble();
        Node node = new Node();
        node.setName("turntable");
        Standing.place(node, poses.get(0));
        node.setCamera(camera("turntable", Standing.of(distance, reach)));
        int number = document.root(node);
        if (poses.size() > 1) {
            document.animations.add(Turntable.of(document, number, poses));
        }
    }

    /** The image rectangle at depth 1 with {@code x = (u - cx) / fx, y = -(v - cy) / fy}, seen from the camera's side. */
    private MeshPrimitive window() {
        Intrinsics k = views.set().intrinsics();
        float left = (float) (-k.cx() / k.fx());
        float right = (float) ((k.width() - k.cx()) / k.fx());
        float top = (float) (k.cy() / k.fy());
        float bottom = (float) ((k.cy() - k.height()) / k.fy());
        float[] corners = {left, top, -1, left, bottom, -1, right, bottom, -1, right, top, -1};
        MeshPrimitive primitive = new MeshPrimitive();
        primitive.addAttributes("POSITION", document.attribute("VEC3", corners));
        primitive.addAttributes("TEXCOORD_0", document.attribute("VEC2", new float[] {0, 0, 0, 1, 1, 1, 1, 0}));
        primitive.setIndices(document.indices(new int[] {0, 1, 2, 0, 2, 3}, 4));
        return primitive;
    }

    private Node picture(int i, Standing standing) {
        String name = views.name(i);
        TextureInfo info = new TextureInfo();
        info.setIndex(document.texture(name, Png.bytes(views.view(i).image()), GltfDocument.Wrap.CLAMP));
        Material material = MeshNode.matt();
        material.setName(name);
        material.getPbrMetallicRoughness().setBaseColorTexture(info);
        MeshPrimitive primitive = new MeshPrimitive();
        primitive.setAttributes(window.getAttributes());
        primitive.setIndices(window.getIndices());
        primitive.setMaterial(document.material(material, Shading.UNLIT));
        Mesh mesh = new Mesh();
        mesh.setName(name + " picture");
        mesh.setPrimitives(List.of(primitive));
        float depth = (float) standing.picture();
        Node node = new Node();
        node.setName(name + " picture");
        node.setMesh(GltfDocument.add(document.meshes, mesh));
        node.setScale(new float[] {depth, depth, depth});
        return node;
    }
}
