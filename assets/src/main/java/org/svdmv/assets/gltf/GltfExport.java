package org.svdmv.assets.gltf;

import java.nio.file.Path;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.geometry.mesh.Mesh;

/** The views as a scene of cameras and pictures, with the mesh beside them if there is one. */
public enum GltfExport implements Exporter {
    /** scene.glb, one file. */
    GLB {
        @Override
        public void write(Export export, Path folder) {
            scene(export).writeGlb(folder.resolve("scene.glb"));
        }

        @Override
        public String readme(Export export) {
            return """
                    scene.glb is a glTF 2.0 scene in one file.
                    """
                    + convention(export)
                    + """
                    In Blender:
                      blender --python-expr "import bpy; bpy.ops.import_scene.gltf(filepath='scene.glb')"
                    """;
        }
    },
    /** scene.gltf and its files. */
    GLTF {
        @Override
        public void write(Export export, Path folder) {
            scene(export).writeGltf(folder.resolve("scene.gltf"));
        }

        @Override
        public String readme(Export export) {
            return """
                    scene.gltf is a glTF 2.0 scene; scene.bin and the pictures belong to it.
                    """
                    + convention(export)
                    + """
                    In Blender:
                      blender --python-expr "import bpy; bpy.ops.import_scene.gltf(filepath='scene.gltf')"
                    """;
        }
    };

    private static GltfScene scene(Export export) {
        GltfScene scene = GltfScene.of(export.views()).madeBy(export.provenance());
        for (Mesh mesh : export.meshes()) {
            scene = scene.with(mesh, Shading.UNLIT);
        }
        return scene;
    }

    private static String convention(Export export) {
        String first = export.views().name(0);
        return """

                %1$s ...           the camera of each view (%2$d of them); its extras hold fl_x, fl_y, cx, cy, w, h in pixels
                  %1$s picture     its picture as an unlit plane before the camera, nearer than its near plane
                turntable             a camera that goes through all views, animated
                mesh                  the mesh, if there is one

                +Y is up, the object is at the origin and its largest extent is 1. Cameras look along -Z with +Y up. A glTF camera
                has no principal point: its frustum is centered; the extras hold the whole truth. asset.extras.provenance tells
                what made the views.

                """
                .formatted(first, export.views().size());
    }
}
